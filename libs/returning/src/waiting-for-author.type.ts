import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '@ein/platform';

/** Everything is a plain property, filled by the list's own statement. */
@ObjectType('IdeaWithAuthor', {
  description: 'An idea that went back to its author, who has not answered yet.',
})
export class IdeaWithAuthor {
  @Field(() => ID, { description: 'Of the decision that gave it back.' })
  id: string;

  @Field(() => ID, { description: 'Of the closed item of that decision.' })
  itemId: string;

  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'null: the whole town.' })
  placeName: string | null;

  @Field({ description: 'Since when it waits.' })
  askedAt: Date;

  @Field({ description: 'The last calendar day on which an answer is in time.' })
  until: string;

  @Field(() => Int, { description: 'Whole days after today; 0 on the last one.' })
  daysLeft: number;

  @Field(() => Int, { description: 'How many of the two reminders were sent.' })
  reminders: number;

  @Field(() => Date, { nullable: true, description: 'When the last one was.' })
  remindedAt: Date | null;
}

@ObjectType({
  description: 'Ideas that wait for their authors; those that wait longest come first.',
})
export class IdeaWithAuthorConnection {
  @Field(() => [IdeaWithAuthor])
  nodes: IdeaWithAuthor[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}
