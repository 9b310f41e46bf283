import { ObjectType } from '@nestjs/graphql';
import { ChallengeRequired } from '@ein/challenges';
import { NotFound, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { BarrierProgress, BarrierReported, BarrierTask } from './barrier.type.js';

@ObjectType({ implements: () => Problem, description: 'Number and code do not belong together.' })
export class WrongBarrierCode extends Problem {
  constructor() {
    super('Nummer und Code passen nicht zusammen. Beide stehen auf der Bestätigung.');
  }
}

@ObjectType({ implements: () => Problem, description: 'Somebody else has worked on it meanwhile.' })
export class BarrierMoved extends Problem {
  constructor() {
    super('Jemand anderes hat diese Meldung inzwischen bearbeitet. Dein Text steht noch hier.');
  }
}

export const ReportBarrierResult = resultUnion(
  'ReportBarrierResult',
  'The receipt, or why the report was not taken.',
  BarrierReported,
  [TooManyRequests, ChallengeRequired],
);
export type ReportBarrierResult = BarrierReported | TooManyRequests | ChallengeRequired;

export const BarrierProgressResult = resultUnion(
  'BarrierProgressResult',
  'What became of it, or why that is not told.',
  BarrierProgress,
  [WrongBarrierCode, TooManyRequests],
);
export type BarrierProgressResult = BarrierProgress | WrongBarrierCode | TooManyRequests;

export const AnswerBarrierResult = resultUnion(
  'AnswerBarrierResult',
  'The report as it then is, or why it was not changed.',
  BarrierTask,
  [BarrierMoved, NotFound],
);
export type AnswerBarrierResult = BarrierTask | BarrierMoved | NotFound;
