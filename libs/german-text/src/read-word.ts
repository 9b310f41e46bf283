import type { CompoundSplitter } from './compounds.js';
import { foldWord, ownCopy, tailOfLetterWord } from './fold.js';
import { lettersOf } from './spelling.js';
import { stem } from './stems.js';

/** A word of a text as search sees it. */
export interface ReadWord {
  folded: string;
  stem: string;
  /** Folded, and their stems. */
  parts: readonly string[];
  partStems: readonly string[];
  /** What follows the hyphen of "E-Bike". */
  tail: string | undefined;
  /** Of the folded word, for a quick look whether it can be another one misspelt. */
  letters: number;
  /** Of the folded word and its parts. */
  lettersInAll: number;
}

const LIMIT = 100_000;
const LONGEST_KEPT = 60;
const caches = new WeakMap<CompoundSplitter, Map<string, ReadWord>>();

/** Reads a word as it stands in a text; the same words come again and again, so they are remembered. */
export function readWord(original: string, splitter: CompoundSplitter): ReadWord {
  const cache = cacheOf(splitter);
  const known = cache.get(original);
  if (known) return known;
  if (original.length > LONGEST_KEPT) return read(original, splitter);
  if (cache.size >= LIMIT) cache.clear();
  const own = ownCopy(original);
  const word = read(own, splitter);
  cache.set(own, word);
  return word;
}

function cacheOf(splitter: CompoundSplitter): Map<string, ReadWord> {
  const known = caches.get(splitter);
  if (known) return known;
  const cache = new Map<string, ReadWord>();
  caches.set(splitter, cache);
  return cache;
}

function read(original: string, splitter: CompoundSplitter): ReadWord {
  const folded = foldWord(original);
  const parts = splitter.parts(folded);
  return {
    folded,
    stem: stem(folded),
    parts,
    partStems: parts.map(stem),
    tail: tailOfLetterWord(original),
    letters: lettersOf(folded),
    lettersInAll: lettersOf([folded, ...parts].join('')),
  };
}
