import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { IdeaType } from '@ein/ideas';

@ObjectType({
  implements: () => Problem,
  description: 'From where the idea stands, it cannot go there.',
})
export class MoveNotPossible extends Problem {}

export const AnswerResult = resultUnion(
  'AnswerResult',
  'The idea as it then is, or why nothing was changed.',
  IdeaType,
  [MoveNotPossible, NotFound],
);
export type AnswerResult = IdeaType | MoveNotPossible | NotFound;
