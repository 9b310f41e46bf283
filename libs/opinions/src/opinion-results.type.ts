import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { OpinionSide } from './opinion-choice.type.js';
import { OpinionStatementType } from './opinion-statement.type.js';

@ObjectType({ description: 'How many of a hundred said what; they add up to 100.' })
export class OpinionShares {
  @Field(() => Int)
  agree: number;

  @Field(() => Int)
  disagree: number;

  @Field(() => Int)
  pass: number;

  @Field(() => Int, { description: 'How many people answered.' })
  answers: number;
}

@ObjectType({ description: 'A statement with how everybody and each group answered it.' })
export class StatementResult {
  @Field(() => OpinionStatementType)
  statement: OpinionStatementType;

  @Field(() => OpinionSide, {
    nullable: true,
    description: 'The side that is meant, where one is.',
  })
  side: OpinionSide | null;

  @Field(() => OpinionShares, { nullable: true, description: 'null: too few answered.' })
  all: OpinionShares | null;

  @Field(() => [OpinionShares], {
    nullable: 'items',
    description: 'In the order of the groups; null: too few of that group answered.',
  })
  groups: (OpinionShares | null)[];
}

@ObjectType({ description: 'People who answered alike; at least ten, and never by name.' })
export class OpinionGroup {
  @Field({ description: 'A letter; the largest group is A.' })
  name: string;

  @Field(() => Int)
  size: number;

  @Field(() => Float, { description: 'The middle of the group on the opinion map.' })
  x: number;

  @Field(() => Float)
  y: number;

  @Field(() => [StatementResult], {
    description: 'What sets the group apart from the others, at most five.',
  })
  typical: StatementResult[];
}

@ObjectType({
  description: 'What shows in the answers. Not representative: people chose to take part.',
})
export class OpinionResults {
  @Field()
  countedAt: Date;

  @Field({ description: 'The version of the method.' })
  method: string;

  @Field(() => Int, { description: 'People who answered enough to be reckoned with.' })
  people: number;

  @Field(() => [OpinionGroup], { description: 'Empty: the answers fall into no clear groups.' })
  groups: OpinionGroup[];

  @Field(() => [StatementResult], { description: 'What more than half of every group says.' })
  shared: StatementResult[];

  @Field(() => [StatementResult], { description: 'What divides people.' })
  disputed: StatementResult[];

  @Field(() => [StatementResult], { description: 'All that were answered, in order.' })
  statements: StatementResult[];
}
