import { NotFound, resultUnion, TooManyRequests } from '@ein/platform';
import { IdeaType } from '@ein/ideas';

export const FollowResult = resultUnion(
  'FollowResult',
  'The idea, or why nothing changed.',
  IdeaType,
  [NotFound, TooManyRequests],
);
export type FollowResult = IdeaType | NotFound | TooManyRequests;
