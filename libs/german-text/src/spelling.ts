/** From this many letters on one, and two, slips of the pen are forgiven; fewer lose words, more bring noise. */
export const ONE_TYPO_FROM = 5;
export const TWO_TYPOS_FROM = 9;

/** How many slips a word may have; numbers none, because 37574 is not 37576. */
export function allowedTypos(folded: string): 0 | 1 | 2 {
  if (/\d/u.test(folded)) return 0;
  if (folded.length >= TWO_TYPOS_FROM) return 2;
  return folded.length >= ONE_TYPO_FROM ? 1 : 0;
}

/**
 * Damerau-Levenshtein distance with swapped neighbours counted as one, or `limit + 1` as soon as it is larger.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = editRow(a, b, i, last, beforeLast);
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

function editRow(a: string, b: string, i: number, last: number[], beforeLast: number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const change = a[i - 1] === b[j - 1] ? 0 : 1;
    let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
    row.push(cost);
  }
  return row;
}

/** Which letters a word has, as a set of bits. */
export function lettersOf(folded: string): number {
  let letters = 0;
  for (let at = 0; at < folded.length; at += 1) letters |= 1 << (folded.charCodeAt(at) % 32);
  return letters;
}

/**
 * False when `found` surely is not `asked` with that many slips, because it lacks more letters than slips could have lost;
 * true says nothing. Comparing spellings costs a hundred times as much.
 */
export function mayBeTypo(askedLetters: number, foundLetters: number, slips: number): boolean {
  let missing = askedLetters & ~foundLetters;
  for (let left = slips; missing !== 0 && left > 0; left -= 1) missing &= missing - 1;
  return missing === 0;
}

/** Whether `found` is `asked` with no more slips than its length allows. */
export function isTypoOf(asked: string, found: string): boolean {
  const limit = allowedTypos(asked);
  return limit > 0 && editDistance(asked, found, limit) <= limit;
}
