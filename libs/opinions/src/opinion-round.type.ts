import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What it takes before results are shown.' })
export class OpinionThreshold {
  @Field(() => Int, { description: 'So many people …' })
  people: number;

  @Field(() => Int, { description: '… with so many answers each (or all) …' })
  answers: number;

  @Field(() => Int, { description: '… to so many statements.' })
  statements: number;
}

/** Everything but plain counts is a field of its own, asked only where it is shown. */
@ObjectType({ description: 'The statements of a project that residents answer one at a time.' })
export class OpinionRound {
  @Field(() => ID)
  projectId: string;

  @Field()
  projectName: string;

  @Field({ description: 'Whether open statements can be answered now: a phase decides.' })
  takesOpinions: boolean;

  @Field(() => Int, { description: 'Open and closed ones.' })
  statementCount: number;

  @Field(() => Int)
  openCount: number;

  @Field(() => Int, { description: 'Exactly how many people have answered at least once.' })
  people: number;

  @Field(() => OpinionThreshold)
  needed: OpinionThreshold;
}
