import { NotAllowed, NotFound, resultUnion } from '@ein/platform';
import { IdeaType } from '@ein/ideas';
import { DecisionType } from './decision.type.js';
import { ItemChanged } from './moderation.problems.js';

export const MergeIdeasResult = resultUnion(
  'MergeIdeasResult',
  'The decision, or why the ideas stay apart.',
  DecisionType,
  [ItemChanged, NotFound, NotAllowed],
);
export type MergeIdeasResult = DecisionType | ItemChanged | NotFound | NotAllowed;

export const UndoMergeResult = resultUnion(
  'UndoMergeResult',
  'The idea that stands on its own again, or why it does not.',
  IdeaType,
  [NotFound, NotAllowed],
);
export type UndoMergeResult = IdeaType | NotFound | NotAllowed;
