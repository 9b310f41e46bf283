import type { CompoundSplitter } from './compounds.js';
import { wordsOf } from './fold.js';
import { stem } from './stems.js';
import { STOP_WORDS } from './vocabulary.js';

/** The telling words of a text with their parts: stem to folded word. */
export function tellingStems(text: string, splitter: CompoundSplitter): Map<string, string> {
  const stems = new Map<string, string>();
  for (const { folded } of wordsOf(text)) {
    if (STOP_WORDS.has(folded)) continue;
    for (const word of [folded, ...splitter.parts(folded)])
      if (word.length > 2) stems.set(stem(word), word);
  }
  return stems;
}

/** A title that is being typed, taken apart once for all comparisons. */
export interface AskedTitle {
  /** By stem: 1 for a word in no other text, less for common ones; nearly every idea has "Radweg". */
  weights: ReadonlyMap<string, number>;
  letters: ReadonlySet<string>;
}

/** `frequencies`: in how many texts each folded word stands. */
export function askedFor(
  title: string,
  splitter: CompoundSplitter,
  frequencies: ReadonlyMap<string, number>,
): AskedTitle {
  const weights = new Map<string, number>();
  for (const [root, word] of tellingStems(title, splitter))
    weights.set(root, 1 / (1 + Math.log2(1 + (frequencies.get(word) ?? 0)) / 4));
  return { weights, letters: threeLetters(title) };
}

/** How alike another idea is, 0 to 1.35: shared words of both titles, asked words in its whole text, shared letters. */
export function likeness(
  asked: AskedTitle,
  title: string,
  text: string,
  splitter: CompoundSplitter,
): number {
  const weigh = (stems: Iterable<string>) =>
    [...stems].reduce((sum, one) => sum + (asked.weights.get(one) ?? 1), 0);
  const stems = [...asked.weights.keys()];
  const inTitle = tellingStems(title, splitter);
  const inText = tellingStems(`${title}\n${text}`, splitter);
  const sharedTitle =
    weigh(stems.filter((one) => inTitle.has(one))) /
    (weigh(new Set([...stems, ...inTitle.keys()])) || 1);
  const found = weigh(stems.filter((one) => inText.has(one))) / (weigh(stems) || 1);
  return 0.5 * sharedTitle + 0.35 * found + 0.5 * overlap(asked.letters, threeLetters(title));
}

/** Pieces of three letters of each folded word, as pg_trgm takes them. */
function threeLetters(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const { folded } of wordsOf(text)) {
    const padded = `  ${folded} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  }
  return pieces;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((piece) => other.has(piece)).length;
  return shared / (one.size + other.size - shared || 1);
}
