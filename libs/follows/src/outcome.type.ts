import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProcessingStatus, Visibility } from '@ein/ideas';

@ObjectType({ description: 'A contribution of the viewer and what came of it.' })
export class OutcomeComment {
  @Field(() => Int)
  number: number;

  @Field({ description: 'How it begins.' })
  excerpt: string;

  @Field(() => Int, { description: 'How many call it a good reason.' })
  voteCount: number;

  @Field({ description: 'It was removed; only its author still reads it here.' })
  hidden: boolean;

  @Field({ description: 'It waits to be checked; until then only its author reads it.' })
  waiting: boolean;

  @Field({ description: 'It was checked and not published; only its author reads it here.' })
  refused: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The decision that took it away or did not publish it; null where there is none.',
  })
  decisionId: string | null;

  @Field(() => String, { nullable: true, description: 'What it changed in the plan.' })
  changedThePlan: string | null;
}

@ObjectType({
  description: 'What became of an idea that the viewer wrote, supports or contributed to.',
})
export class Outcome {
  @Field(() => ID)
  ideaId: string;

  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field()
  slug: string;

  @Field(() => String, { nullable: true, description: 'null: the whole town.' })
  placeName: string | null;

  @Field(() => ProcessingStatus)
  status: ProcessingStatus;

  @Field(() => Visibility)
  visibility: Visibility;

  @Field({ description: 'The viewer put it forward.' })
  wrote: boolean;

  @Field()
  voted: boolean;

  @Field(() => [OutcomeComment])
  comments: OutcomeComment[];

  @Field(() => String, { nullable: true, description: 'The last public sentence of its way.' })
  lastSentence: string | null;

  @Field(() => Date, { nullable: true })
  lastMovedAt: Date | null;

  @Field(() => String, { nullable: true, description: "The key sentence of the town's answer." })
  answer: string | null;

  @Field(() => String, { nullable: true })
  office: string | null;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;
}

@ObjectType({ description: 'All of it in numbers.' })
export class OutcomeSum {
  @Field(() => Int)
  wrote: number;

  @Field(() => Int)
  voted: number;

  @Field(() => Int)
  comments: number;

  @Field(() => Int, { description: 'Of these ideas the town has answered so many.' })
  answered: number;

  @Field(() => Int, { description: 'Done, or there already.' })
  done: number;

  @Field(() => Int, { description: 'Contributions of the viewer that changed a plan.' })
  changes: number;
}

@ObjectType({ description: 'What became of everything that the viewer wrote and supports.' })
export class Outcomes {
  @Field(() => OutcomeSum)
  sum: OutcomeSum;

  @Field(() => [Outcome], { description: 'Newest first, at most 300.' })
  items: Outcome[];
}
