import { NotAllowed, NotFound, resultUnion, TooManyRequests } from '@ein/platform';
import { SanctionType } from './sanction.type.js';

export const SanctionResult = resultUnion(
  'SanctionResult',
  'The sanction as it is now, or why nothing was done.',
  SanctionType,
  [NotAllowed, NotFound, TooManyRequests],
);
export type SanctionResult = SanctionType | NotAllowed | NotFound | TooManyRequests;
