import { createHash } from 'node:crypto';
import type { Citable, CitedText } from './cited-text.repository.js';

/** Somebody is addressed by name there: such a passage is not quoted, because the name is theirs. */
const MENTION = /@\{\d\}/;

export const digestOf = (passage: string): string =>
  createHash('sha256').update(passage, 'utf8').digest('hex');

export interface Passage {
  part: 'title' | 'text';
  startAt: number;
  endAt: number;
  sha256: string;
}

/** Where these very words stand in what somebody wrote; null: nowhere, or somebody is addressed in them. */
export function passageOf({ title, text }: Citable, words: string): Passage | null {
  // Half a letter would be another one in the bytes that are hashed.
  if (!words || /\p{Surrogate}/u.test(words) || MENTION.test(words)) return null;
  for (const [part, whole] of [
    ['text', text],
    ['title', title],
  ] as const) {
    const startAt = whole?.indexOf(words) ?? -1;
    if (startAt >= 0)
      return { part, startAt, endAt: startAt + words.length, sha256: digestOf(words) };
  }
  return null;
}

/** The quoted words, cut from their source; null when they are not what was quoted. */
export function quotedWords(
  passage: { startAt: number | null; endAt: number | null; sha256: string | null },
  { text }: Pick<CitedText, 'text'>,
): string | null {
  if (text === null || passage.startAt === null || passage.endAt === null) return null;
  const words = text.slice(passage.startAt, passage.endAt);
  return words && !MENTION.test(words) && digestOf(words) === passage.sha256 ? words : null;
}

/** `Idee 12` or `K-47`, as people write it. */
export function numberedText(written: string): { kind: 'idea' | 'comment'; number: number } | null {
  const found = /^\s*(idee|k)?[\s-]*(\d{1,9})\s*$/i.exec(written);
  if (!found) return null;
  const kind = found[1]?.toLowerCase() === 'k' ? 'comment' : 'idea';
  return { kind, number: Number(found[2]) };
}

export const labelOf = (kind: 'idea' | 'comment', number: number): string =>
  kind === 'idea' ? `Idee\u00a0${number}` : `K-${number}`;

export const pathOf = (kind: 'idea' | 'comment', number: number, ideaNumber: number): string =>
  kind === 'idea' ? `/ideen/${ideaNumber}` : `/ideen/${ideaNumber}?beitrag=${number}#K-${number}`;
