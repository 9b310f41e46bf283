import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const ReturnField = { TITLE: 'title', BODY: 'body' } as const;
export type ReturnField = (typeof ReturnField)[keyof typeof ReturnField];
registerEnumType(ReturnField, {
  name: 'ReturnField',
  description: 'In which text a passage is marked.',
});

@ObjectType('ReturnPassage', { description: 'A marked passage of a returned text.' })
export class ReturnPassageType {
  @Field(() => ReturnField)
  field: ReturnField;

  @Field(() => Int, { description: 'Its first code point.' })
  from: number;

  @Field(() => Int, { description: 'The code point after its last.' })
  to: number;

  @Field({ description: 'The marked words; empty once the text is erased.' })
  quote: string;

  @Field(() => String, { nullable: true, description: 'What the moderation says to it.' })
  note: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its author has changed the marked words; null while nothing was sent.',
  })
  changed: boolean | null;
}

@ObjectType('IdeaReturn', {
  description: 'That an idea went back to its author, who was asked for changes.',
})
export class IdeaReturnType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The title as it was returned.' })
  title: string;

  @Field({ description: 'The text as it was returned, Markdown as written.' })
  body: string;

  @Field(() => String, { nullable: true, description: 'What is said to the whole text.' })
  note: string | null;

  @Field()
  askedAt: Date;

  @Field({ description: 'The last calendar day on which an answer is in time.' })
  until: string;

  @Field(() => Date, {
    nullable: true,
    description:
      'Since when it is closed because nobody answered; sending the idea again reopens it.',
  })
  closedAt: Date | null;

  @Field({ description: 'Whether it waits for its author now.' })
  open: boolean;

  @Field({ description: 'Whether its author wants the text as it is: publish or refuse it.' })
  kept: boolean;

  @Field(() => String, { nullable: true, description: 'What its author says to the moderation.' })
  answer: string | null;

  ideaId: string;
  version: number;
  marks: Omit<ReturnPassageType, 'changed'>[];
}
