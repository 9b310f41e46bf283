import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { ResultDesk } from './project-result.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has changed the result since it was read.',
})
export class ResultEdited extends Problem {
  constructor() {
    super(
      'Jemand anderes hat das Ergebnis inzwischen geändert. Was du geschrieben hast, steht noch hier. Speichere noch einmal, wenn es so bleiben soll.',
    );
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'The phase of the result has not come, or something is missing that it must say.',
})
export class ResultIncomplete extends Problem {}

export const KeepResultResult = resultUnion(
  'KeepResultResult',
  'The result as it then is, or why nothing changed.',
  ResultDesk,
  [ResultEdited, ResultIncomplete, NotFound],
);
export type KeepResultResult = ResultDesk | ResultEdited | ResultIncomplete | NotFound;
