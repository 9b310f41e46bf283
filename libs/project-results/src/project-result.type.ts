import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ResultRule, RunnerUpRule } from '@ein/projects';
import { Outcome } from './standing.policy.js';

registerEnumType(Outcome, {
  name: 'ResultOutcome',
  description:
    'Chosen, moved up for what was withdrawn, chosen and then withdrawn by its author, or not chosen.',
});

@ObjectType({ description: 'One idea in the order of a result.' })
export class ResultStanding {
  @Field(() => Int)
  ideaNumber: number;

  @Field(() => String, { nullable: true, description: 'null: it is not public any more.' })
  title: string | null;

  @Field(() => Int, { nullable: true, description: 'In the order of the rule.' })
  place: number | null;

  @Field(() => Int, { nullable: true, description: 'Exact, when the result was published.' })
  votes: number | null;

  @Field(() => Outcome)
  outcome: Outcome;

  @Field({ description: 'Why, in the words of the town; empty: the reason for all others holds.' })
  reason: string;

  @Field({ description: 'Where that is written.' })
  sourceLabel: string;

  @Field()
  sourceUrl: string;
}

@ObjectType({ description: 'People of one place among those who supported.' })
export class TurnoutPlace {
  @Field(() => String, { nullable: true, description: 'null: who named no place.' })
  name: string | null;

  @Field(() => Int, { nullable: true, description: 'null: too few to say.' })
  people: number | null;
}

@ObjectType({ description: 'How many took part, counted when the result was published.' })
export class ResultTurnout {
  @Field(() => Int)
  ideas: number;

  @Field(() => Int)
  votes: number;

  @Field(() => Int)
  comments: number;

  @Field(() => Int, { nullable: true, description: 'Who supported; null: too few to say.' })
  people: number | null;

  @Field(() => [TurnoutPlace])
  places: TurnoutPlace[];
}

@ObjectType({ description: 'A change of a result after it was published.' })
export class ResultCorrection {
  @Field()
  correctedAt: Date;

  @Field({ description: 'What was changed and why, in the words of the town.' })
  reason: string;

  @Field(() => Int, { nullable: true, description: 'null: the words about the whole.' })
  ideaNumber: number | null;
}

@ObjectType({ description: 'What was chosen in a project, or when that comes and by which rule.' })
export class ProjectResult {
  @Field()
  projectName: string;

  @Field(() => ResultRule)
  rule: ResultRule;

  @Field(() => RunnerUpRule)
  runnerUp: RunnerUpRule;

  @Field(() => Int)
  chosenCount: number;

  @Field(() => Date, { nullable: true, description: 'null: no phase for it is planned.' })
  comesAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'null: it is still to come.' })
  publishedAt: Date | null;

  @Field({ description: 'What the town says about it, as safe HTML.' })
  introHtml: string;

  @Field({ description: 'Why those were not chosen that have no reason of their own.' })
  othersReason: string;

  @Field(() => [ResultStanding], { description: 'In the order of the rule.' })
  standings: ResultStanding[];

  @Field(() => ResultTurnout, { nullable: true })
  turnout: ResultTurnout | null;

  @Field(() => [ResultCorrection], { description: 'Since it was published, the newest first.' })
  corrections: ResultCorrection[];
}

@ObjectType({ description: 'A result as admins write it.' })
export class ResultDesk {
  @Field(() => ID)
  projectId: string;

  @Field()
  projectName: string;

  @Field(() => Int, { description: 'Grows with every change; send it along.' })
  version: number;

  @Field()
  intro: string;

  @Field()
  othersReason: string;

  @Field(() => Int)
  chosenCount: number;

  @Field(() => ResultRule)
  rule: ResultRule;

  @Field(() => Date, { nullable: true })
  comesAt: Date | null;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => [ResultStanding], { description: 'Every idea that is or was public here.' })
  standings: ResultStanding[];
}
