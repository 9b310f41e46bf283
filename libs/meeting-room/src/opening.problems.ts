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

export const SaveOpeningResult = resultUnion(
  'SaveOpeningResult',
  'The version as it then is, or why it was not saved.',
  OpeningVersionType,
  [OpeningDayTaken, NotFound],
);
export type SaveOpeningResult = OpeningVersionType | OpeningDayTaken | NotFound;
