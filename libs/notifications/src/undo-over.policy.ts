import { UNDO_SECONDS } from '@ein/moderation';

/** Decisions up to this moment cannot be undone any more, so people may be told of them. */
export const undoOver = (now: Date): Date => new Date(now.getTime() - UNDO_SECONDS * 1000);
