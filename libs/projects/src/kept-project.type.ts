import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PhaseKind } from './phase-kind.js';
import { ProjectStage, ResultRule, RunnerUpRule } from './project-stage.type.js';

export const PlanNoteKind = { GAP: 'gap', OVERLAP: 'overlap', TWICE: 'twice' } as const;
export type PlanNoteKind = (typeof PlanNoteKind)[keyof typeof PlanNoteKind];
registerEnumType(PlanNoteKind, {
  name: 'PlanNoteKind',
  description:
    'Nothing runs in between, two phases run at once, or the hour comes twice and the earlier one is meant.',
});

@ObjectType('PlanNote', { description: 'What to know of the phases of a project.' })
export class PlanNoteType {
  @Field(() => PlanNoteKind)
  kind: PlanNoteKind;

  @Field()
  from: Date;

  @Field()
  until: Date;

  @Field(() => [String], { description: 'Of the phases it is about.' })
  names: string[];
}

@ObjectType({ description: 'A phase as it is edited.' })
export class KeptPhase {
  @Field(() => ID)
  id: string;

  @Field(() => PhaseKind)
  kind: PhaseKind;

  @Field()
  name: string;

  @Field({ description: 'On the clock in Berlin: `2026-12-06T00:00`.' })
  startsAt: string;

  @Field({ description: 'On the clock in Berlin.' })
  endsAt: string;
}

@ObjectType({ description: 'A project as admins keep it.' })
export class KeptProject {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Grows with every change; send it along.' })
  version: number;

  @Field(() => ProjectStage)
  stage: ProjectStage;

  @Field()
  slug: string;

  @Field()
  name: string;

  @Field()
  question: string;

  @Field()
  description: string;

  @Field()
  contact: string;

  @Field()
  decidedBy: string;

  @Field()
  promise: string;

  @Field()
  permanent: boolean;

  @Field(() => ResultRule, { nullable: true })
  resultRule: ResultRule | null;

  @Field(() => Int, { nullable: true })
  chosenCount: number | null;

  @Field(() => RunnerUpRule, { nullable: true })
  runnerUp: RunnerUpRule | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the rule of the result can no longer be changed.',
  })
  ruleFrozenSince: Date | null;

  @Field(() => Date, { nullable: true })
  archivedAt: Date | null;

  @Field(() => [KeptPhase])
  phases: KeptPhase[];

  @Field(() => [PlanNoteType])
  notes: PlanNoteType[];
}
