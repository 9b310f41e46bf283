import { createHash } from 'node:crypto';
import { wordsOf } from '@ein/german-text';

const RUN = 3;
const SHORTEST = 8;
export const MARKS = 16;
/** So many of the marks must agree: about two thirds of all runs of three words are the same. */
export const ALIKE_FROM = 10;

/**
 * Sixteen numbers that agree as often as two texts share runs of three words (MinHash). The key keeps somebody who has the
 * numbers from trying texts on them. Null for texts so short that many people write the same.
 */
export function printOf(text: string, key: string): number[] | null {
  const words = wordsOf(text).map(({ folded }) => folded);
  if (words.length < SHORTEST) return null;
  const least = new Array<number>(MARKS).fill(0xffffffff);
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const digest = createHash('sha256')
      .update(`${key}\0${words.slice(at, at + RUN).join(' ')}`)
      .digest();
    const [one, other] = [digest.readUInt32LE(0), digest.readUInt32LE(4) | 1];
    for (let mark = 0; mark < MARKS; mark += 1)
      least[mark] = Math.min(least[mark] ?? 0, (one + Math.imul(mark, other)) >>> 0);
  }
  // The number of the mark stands in its lowest bits, so that equal numbers of different marks do not agree.
  return least.map((value, mark) => (value & ~(MARKS - 1)) | mark | 0);
}
