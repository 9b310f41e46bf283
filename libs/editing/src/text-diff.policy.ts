import { diffWordsWithSpace } from 'diff';
import type { TextPiece } from './revision.type.js';

/** Two texts that have nothing in common would cost seconds; then one is simply replaced by the other. */
const LONGEST_MS = 200;

/** A single word that happens to stand in both texts makes a change unreadable: it goes and comes with what is around it. */
const isShort = (text: string) =>
  (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < 2 && text.length < 25;

function readable(pieces: TextPiece[]): TextPiece[] {
  const found: TextPiece[] = [];
  let change = { removed: '', added: '' };
  const close = () => {
    for (const kind of ['removed', 'added'] as const)
      if (change[kind]) found.push({ kind, text: change[kind] });
    change = { removed: '', added: '' };
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind !== 'same') change[kind] += text;
    else if (at > 0 && at < pieces.length - 1 && isShort(text)) {
      change.removed += text;
      change.added += text;
    } else {
      close();
      found.push({ kind, text });
    }
  }
  close();
  return found;
}

/** One text in place of the other. */
export const replaced = (before: string, after: string): TextPiece[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
];

/** What stayed, went and came, in reading order; put together, what stayed and came is `after` to the letter. */
export function piecesOf(before: string, after: string): TextPiece[] {
  const changes = diffWordsWithSpace(before, after, { timeout: LONGEST_MS });
  if (!changes) return replaced(before, after);
  return readable(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
}
