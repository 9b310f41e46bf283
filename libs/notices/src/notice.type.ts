import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const NoticeReason = {
  INSULT: 'insult',
  PRIVATE_DATA: 'private_data',
  ADVERTISING: 'advertising',
  ILLEGAL: 'illegal',
  OTHER: 'other',
} as const;
export type NoticeReason = (typeof NoticeReason)[keyof typeof NoticeReason];
registerEnumType(NoticeReason, {
  name: 'NoticeReason',
  description: 'Why somebody reports a content.',
});

@ObjectType('Notice', {
  description: 'A report of a content, without the name or address of who sent it.',
})
export class NoticeType {
  @Field(() => ID)
  id: string;

  @Field(() => NoticeReason)
  reason: NoticeReason;

  @Field({ description: 'In the words of who sent it; may be empty.' })
  text: string;

  @Field()
  createdAt: Date;
}

@ObjectType({ description: 'The receipt for a notice.' })
export class NoticeReceived {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Of the receipt; quoted as M-123.' })
  number: number;

  @Field()
  receivedAt: Date;
}
