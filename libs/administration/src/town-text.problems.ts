import { NotFound, resultUnion } from '@ein/platform';
import { SortingEdited } from './sorting.problems.js';
import { TownTextType } from './town-text.type.js';

export const SetTownTextResult = resultUnion(
  'SetTownTextResult',
  'The setting as it then is, or why it stays as it was.',
  TownTextType,
  [SortingEdited, NotFound],
);
export type SetTownTextResult = TownTextType | SortingEdited | NotFound;
