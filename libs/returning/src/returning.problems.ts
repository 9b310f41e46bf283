import { EditConflict } from '@ein/editing';
import { IdeaType } from '@ein/ideas';
import {
  AccountRestricted,
  NotAllowed,
  NotFound,
  resultUnion,
  TooManyRequests,
} from '@ein/platform';

export const SendReturnedResult = resultUnion(
  'SendReturnedResult',
  'The idea, which waits for the moderation again, or why it was not sent.',
  IdeaType,
  [AccountRestricted, EditConflict, NotAllowed, NotFound, TooManyRequests],
);
export type SendReturnedResult = IdeaType | EditConflict | NotAllowed | NotFound | TooManyRequests;
