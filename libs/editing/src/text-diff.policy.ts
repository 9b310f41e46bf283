import { diffWordsWithSpace } from 'diff';
import type { TextPiece } from './revision.type.js';

/** Two texts that have nothing in common would cost seconds; then one is simply replaced by the other. */
const LONGEST_MS = 200;

/** What stayed, went and came, in reading order; put together, what stayed and came is `after` to the letter. */
export function piecesOf(before: string, after: string): TextPiece[] {
  const changes = diffWordsWithSpace(before, after, { timeout: LONGEST_MS });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
