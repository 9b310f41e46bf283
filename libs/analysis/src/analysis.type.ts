import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Findings } from '@ein/topics';
import type { AnalysisScope } from './analysis-scope.js';

export const AnalysisRunState = {
  WAITING: 'waiting',
  RUNNING: 'running',
  CANCELLED: 'cancelled',
  DONE: 'done',
  FAILED: 'failed',
} as const;
export type AnalysisRunState = (typeof AnalysisRunState)[keyof typeof AnalysisRunState];
registerEnumType(AnalysisRunState, {
  name: 'AnalysisRunState',
  description: 'What becomes of an analysis; one that was cancelled or has failed can go on.',
});

export const AnalysisRunPhase = {
  SAMPLING: 'sampling',
  READING: 'reading',
  CHOOSING: 'choosing',
} as const;
export type AnalysisRunPhase = (typeof AnalysisRunPhase)[keyof typeof AnalysisRunPhase];
registerEnumType(AnalysisRunPhase, {
  name: 'AnalysisRunPhase',
  description: 'Learning topics from a sample, reading everything, choosing what is quoted.',
});

@ObjectType('Analysis', { description: 'The reading of everything people wrote in a scope.' })
export class AnalysisType {
  @Field(() => ID)
  id: string;

  @Field(() => AnalysisRunState)
  state: AnalysisRunState;

  @Field(() => AnalysisRunPhase, { description: 'Where it is, or where it stopped.' })
  phase: AnalysisRunPhase;

  @Field(() => Int, { description: 'Steps of this phase that are done.' })
  done: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Steps of this phase: themes gathered and learnt, ideas and comments read, topics whose quotes are chosen; null: not counted yet.',
  })
  total: number | null;

  @Field({ description: 'Nothing newer is read.' })
  cutoff: Date;

  @Field({ description: 'Same version and same texts: same findings.' })
  methodVersion: string;

  @Field()
  askedAt: Date;

  @Field(() => Date, { nullable: true, description: 'null: it has not ended.' })
  endedAt: Date | null;
}

/** A run with its scope and, once it is done, what it found. Texts of quotes are those that are public at this moment. */
export interface Analysis extends AnalysisType {
  scope: AnalysisScope;
  findings: Findings | null;
}
