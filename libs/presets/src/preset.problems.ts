import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { ReasonPresetType } from './preset.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has edited the preset since it was read.',
})
export class ReasonPresetEdited extends Problem {
  constructor() {
    super('Jemand anderes hat die Vorlage inzwischen geändert. Dein Text steht noch hier.');
  }
}

export const SaveReasonPresetResult = resultUnion(
  'SaveReasonPresetResult',
  'The preset as it then is, or why it was not saved.',
  ReasonPresetType,
  [ReasonPresetEdited, NotFound],
);
export type SaveReasonPresetResult = ReasonPresetType | ReasonPresetEdited | NotFound;
