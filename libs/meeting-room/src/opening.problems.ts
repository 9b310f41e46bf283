import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { OpeningVersionType } from './opening.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Another version of the hours begins on the same day.',
})
export class OpeningDayTaken extends Problem {
  constructor() {
    super(
      'An diesem Tag beginnen schon andere Zeiten. Bitte ändere jene oder wähle einen anderen Tag.',
    );
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'The hours have changed since they were read.',
})
export class OpeningEdited extends Problem {
  constructor() {
    super(
      'Diese Zeiten haben sich inzwischen geändert. Was du geschrieben hast, steht noch hier. Speichere noch einmal, wenn es so bleiben soll.',
    );
  }
}

export const SaveOpeningResult = resultUnion(
  'SaveOpeningResult',
  'The version as it then is, or why it was not saved.',
  OpeningVersionType,
  [OpeningDayTaken, OpeningEdited, NotFound],
);
export type SaveOpeningResult = OpeningVersionType | OpeningDayTaken | OpeningEdited | NotFound;
