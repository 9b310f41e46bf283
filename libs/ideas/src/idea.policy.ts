import type { Viewer } from '@ein/platform';
import type { Idea } from './idea.entity.js';
import type { ProcessingStatus } from './processing-status.type.js';
import type { Visibility } from './visibility.type.js';

/** Nothing more can come of these, so votes would mislead; people may go on talking. */
export const ENDED: ProcessingStatus[] = [
  'declined',
  'not_responsible',
  'already_done',
  'done',
  'stopped',
];

/** Readable by everyone. A withdrawn idea stays readable, with its reason; a merged one points to the main idea. */
const PUBLIC: Visibility[] = ['published', 'withdrawn', 'merged'];

const STAFF_WHO_READ_ALL = ['moderator', 'office', 'admin'];

/** Drafts and unconfirmed texts belong to their author alone. */
const AUTHOR_ALONE: Visibility[] = ['draft', 'unconfirmed', 'anonymised'];

export function canSee(viewer: Viewer, idea: Pick<Idea, 'visibility' | 'authorId'>): boolean {
  if (PUBLIC.includes(idea.visibility)) return true;
  if (!viewer) return false;
  if (viewer.id === idea.authorId) return idea.visibility !== 'anonymised';
  return STAFF_WHO_READ_ALL.includes(viewer.role) && !AUTHOR_ALONE.includes(idea.visibility);
}

export function hasEnded(idea: Pick<Idea, 'status'>): boolean {
  return ENDED.includes(idea.status);
}

/** 1: received, 2: the town works on it, 3: an official answer is published, whatever it says. */
export function modelStage(idea: { status: ProcessingStatus; answered: boolean }): number {
  if (idea.answered) return 3;
  return idea.status === 'received' ? 1 : 2;
}

const MOVES: Partial<Record<Visibility, Visibility[]>> = {
  unconfirmed: ['submitted'],
  submitted: ['published', 'refused', 'changes_requested', 'merged'],
  changes_requested: ['submitted'],
  published: ['hidden', 'withdrawn', 'merged', 'submitted'],
  withdrawn: ['published', 'hidden'],
  merged: ['published', 'hidden'],
  refused: ['published', 'submitted'],
  hidden: ['published', 'withdrawn', 'merged'],
};

/** Whether the first axis may go from here to there. Back to `submitted` is a decision that was undone. */
export function canBecome(from: Visibility, to: Visibility): boolean {
  return to === 'anonymised' || (MOVES[from]?.includes(to) ?? false);
}
