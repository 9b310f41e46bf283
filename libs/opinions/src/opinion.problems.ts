import { ObjectType } from '@nestjs/graphql';
import { AccountRestricted, NotFound, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { OpinionAnswer, StaffStatement } from './opinion-statement.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'The statement is closed, or no phase takes answers now.',
})
export class OpinionsClosed extends Problem {
  constructor(
    message = 'Diese Aussage kann gerade nicht beantwortet werden. Lesen kannst du sie weiter.',
  ) {
    super(message);
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'The text is not in the comment, or cannot be taken from it.',
})
export class NotInComment extends Problem {}

@ObjectType({ implements: () => Problem, description: 'The state of the statement forbids it.' })
export class StatementFixed extends Problem {}

export const ExpressOpinionResult = resultUnion(
  'ExpressOpinionResult',
  'The answer as it now is, or why nothing was counted.',
  OpinionAnswer,
  [AccountRestricted, NotFound, OpinionsClosed, TooManyRequests],
);
export type ExpressOpinionResult = OpinionAnswer | NotFound | OpinionsClosed | TooManyRequests;

export const StatementResultOfStaff = resultUnion(
  'StatementChangeResult',
  'The statement, or why it stays as it is.',
  StaffStatement,
  [NotFound, NotInComment, StatementFixed],
);
export type StatementResultOfStaff = StaffStatement | NotFound | NotInComment | StatementFixed;
