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

export interface Compared {
  /** Likeness of the letters of both titles, 0 to 1. */
  letters: number;
  title: string;
  text: string;
}

/**
 * How alike another idea is to a title that is being typed, 0 to about 1.3. Rare words weigh more: nearly every
 * idea has "Radweg". `weights` are by stem.
 */
export function likeness(
  asked: ReadonlyMap<string, string>,
  weights: ReadonlyMap<string, number>,
  other: Compared,
  splitter: CompoundSplitter,
): number {
  const weigh = (stems: Iterable<string>) =>
    [...stems].reduce((sum, one) => sum + (weights.get(one) ?? 1), 0);
  const inTitle = tellingStems(other.title, splitter);
  const inText = tellingStems(`${other.title}\n${other.text}`, splitter);
  const all = weigh(asked.keys()) || 1;
  const shared = weigh([...asked.keys()].filter((one) => inTitle.has(one)));
  const either = weigh(new Set([...asked.keys(), ...inTitle.keys()])) || 1;
  const found = weigh([...asked.keys()].filter((one) => inText.has(one)));
  return 0.5 * (shared / either) + 0.35 * (found / all) + 0.5 * other.letters;
}
