import {
  AccountRestricted,
  NotAllowed,
  NotFound,
  resultUnion,
  TooManyRequests,
} from '@ein/platform';
import { CommentType } from '@ein/comments';
import { IdeaClosed, IdeaMerged, IdeaType } from '@ein/ideas';
import type { VotedIdea } from './vote.repository.js';

export const VoteResult = resultUnion(
  'VoteResult',
  'The idea with its new count, or why nothing was counted.',
  IdeaType,
  [AccountRestricted, IdeaClosed, IdeaMerged, NotFound, TooManyRequests],
);
export type VoteResult =
  IdeaType | VotedIdea | IdeaClosed | IdeaMerged | NotFound | TooManyRequests;

export const CommentVoteResult = resultUnion(
  'CommentVoteResult',
  'The comment with its new count, or why nothing was counted.',
  CommentType,
  [AccountRestricted, IdeaClosed, NotAllowed, NotFound, TooManyRequests],
);
export type CommentVoteResult = CommentType | IdeaClosed | NotAllowed | NotFound | TooManyRequests;
