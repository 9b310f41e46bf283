import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { StillNeeded } from '@ein/settings-log';
import { KeptPlaceType, KeptThemeType, SortingMergeType } from './sorting.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has changed it since it was read.',
})
export class SortingEdited extends Problem {
  constructor() {
    super('Jemand anderes hat das inzwischen geändert. Deine Angaben stehen noch hier.');
  }
}

export const KeepThemeResult = resultUnion(
  'KeepThemeResult',
  'The theme as it then is, or why it stays as it was.',
  KeptThemeType,
  [SortingEdited, StillNeeded, NotFound],
);
export type KeepThemeResult = KeptThemeType | SortingEdited | StillNeeded | NotFound;

export const KeepPlaceResult = resultUnion(
  'KeepPlaceResult',
  'The place as it then is, or why it stays as it was.',
  KeptPlaceType,
  [SortingEdited, StillNeeded, NotFound],
);
export type KeepPlaceResult = KeptPlaceType | SortingEdited | StillNeeded | NotFound;

export const SortingMergeResult = resultUnion(
  'SortingMergeResult',
  'What became of the merge, or why nothing did.',
  SortingMergeType,
  [StillNeeded, NotFound],
);
export type SortingMergeResult = SortingMergeType | StillNeeded | NotFound;
