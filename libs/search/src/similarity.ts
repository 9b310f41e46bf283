import { type CompoundSplitter, wordsOf, stem, STOP_WORDS } from '@ein/german-text';
import { EMPTY_WORDS, WHERE_WORDS } from './where-words.js';

/** How much a word says of what is wanted, by stem. */
export type Says = (root: string) => number;

/** The telling words of a text with their parts, which a word that says little has none of: stem to folded word. */
export function tellingStems(
  text: string,
  splitter: CompoundSplitter,
  says: Says,
): Map<string, string> {
  const stems = new Map<string, string>();
  for (const { folded } of wordsOf(text)) {
    if (STOP_WORDS.has(folded)) continue;
    const parts = says(stem(folded)) < 1 ? [] : splitter.parts(folded);
    for (const word of [folded, ...parts]) if (word.length > 2) stems.set(stem(word), word);
  }
  return stems;
}

/** A title that is being typed, taken apart once for all comparisons. */
export interface AskedTitle {
  /** By stem: 1 for a word in no other text, less for common ones; nearly every idea has "Radweg". */
  weights: ReadonlyMap<string, number>;
  letters: ReadonlySet<string>;
  says: Says;
}

const SAYS_WHERE = 0.2;
const SAYS_LITTLE = 0.25;

/** How much words say: those for places, by stem, and those that suit every idea say little. */
export function sayingWith(placeNames: readonly string[]): Says {
  const stemsOf = (words: Iterable<string>) => new Set([...words].map(stem));
  const names = placeNames.flatMap((name) => wordsOf(name).map(({ folded }) => folded));
  const [where, little] = [stemsOf([...WHERE_WORDS, ...names]), stemsOf(EMPTY_WORDS)];
  return (root) => (where.has(root) ? SAYS_WHERE : little.has(root) ? SAYS_LITTLE : 1);
}

/** `frequencies`: in how many texts each folded word stands. */
export function askedFor(
  title: string,
  splitter: CompoundSplitter,
  frequencies: ReadonlyMap<string, number>,
  says: Says,
): AskedTitle {
  const weights = new Map<string, number>();
  for (const [root, word] of tellingStems(title, splitter, says))
    weights.set(root, says(root) / (1 + Math.log2(1 + (frequencies.get(word) ?? 0)) / 4));
  return { weights, letters: threeLetters(title, says), says };
}

/** How alike another idea is, 0 to 1.35: shared words of both titles, asked words in its whole text, shared letters. */
export function likeness(
  asked: AskedTitle,
  title: string,
  text: string,
  splitter: CompoundSplitter,
): number {
  const weigh = (stems: Iterable<string>) =>
    [...stems].reduce((sum, one) => sum + (asked.weights.get(one) ?? asked.says(one)), 0);
  const stems = [...asked.weights.keys()];
  const inTitle = tellingStems(title, splitter, asked.says);
  const inText = tellingStems(`${title}\n${text}`, splitter, asked.says);
  // The same place alone makes no two ideas alike.
  if (!stems.some((one) => asked.says(one) === 1 && inText.has(one))) return 0;
  const shared = weigh(stems.filter((one) => inTitle.has(one)));
  const sharedTitle = shared / (weigh(new Set([...stems, ...inTitle.keys()])) || 1);
  const found = weigh(stems.filter((one) => inText.has(one))) / (weigh(stems) || 1);
  const letters = overlap(asked.letters, threeLetters(title, asked.says));
  return 0.5 * sharedTitle + 0.35 * found + 0.5 * letters;
}

export interface Point {
  lat: number;
  lon: number;
}

/** Beyond this, nearness says nothing any more. */
export const NEAR_METRES = 200;

const METRES_PER_DEGREE = 111_320;

/** How many metres a degree is to the north and to the east. */
export function metresPerDegree(lat: number): { north: number; east: number } {
  return { north: METRES_PER_DEGREE, east: METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180) };
}

/** Metres between two points of a town; on this scale the earth is flat. */
export function metresBetween(one: Point, other: Point): number {
  const { north, east } = metresPerDegree(one.lat);
  return Math.hypot((other.lat - one.lat) * north, (other.lon - one.lon) * east);
}

/** How alike another idea is whose place is known as well, 0 to 1.85: its nearness counts as much as the shared words of both titles. */
export function likenessAt(
  asked: AskedTitle,
  other: { title: string; text: string },
  metres: number,
  splitter: CompoundSplitter,
): number {
  const words = likeness(asked, other.title, other.text, splitter);
  return words === 0 ? 0 : words + 0.5 * Math.max(0, 1 - metres / NEAR_METRES);
}

/** How much two titles share by their pieces of three letters, 0 to 1. */
export function lettersShared(one: AskedTitle, title: string): number {
  return overlap(one.letters, threeLetters(title, one.says));
}

/** Pieces of three letters of each folded word, as pg_trgm takes them. */
function threeLetters(text: string, says: Says): Set<string> {
  const pieces = new Set<string>();
  for (const { folded } of wordsOf(text)) {
    if (STOP_WORDS.has(folded) || says(stem(folded)) < 1) continue;
    const padded = `  ${folded} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  }
  return pieces;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((piece) => other.has(piece)).length;
  return shared / (one.size + other.size - shared || 1);
}

/** What a title wants, without where and without words that suit every idea; all of it when nothing else is left. */
export function wantedIn(title: string, says: Says): string {
  const words = wordsOf(title).map(({ folded }) => folded);
  const wanted = words.filter((word) => !STOP_WORDS.has(word) && says(stem(word)) === 1);
  return wanted.length > 0 ? wanted.join(' ') : title;
}
