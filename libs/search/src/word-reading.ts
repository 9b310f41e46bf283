import { type CompoundSplitter, foldWord, lettersOf, stem } from '@ein/german-text';

/** A word of a shown text as search sees it. */
export interface ReadWord {
  folded: string;
  stem: string;
  /** Folded, and their stems. */
  parts: readonly string[];
  partStems: readonly string[];
  /** Of the folded word, for a quick look whether it can be another one misspelt. */
  letters: number;
}

const LIMIT = 50_000;
const caches = new WeakMap<CompoundSplitter, Map<string, ReadWord>>();

/** Reads a word as it stands in a text; the same words come again and again, so they are remembered. */
export function readWord(original: string, splitter: CompoundSplitter): ReadWord {
  const cache = caches.get(splitter) ?? new Map<string, ReadWord>();
  if (cache.size === 0 || cache.size >= LIMIT) caches.set(splitter, cache);
  const known = cache.get(original);
  if (known) return known;
  if (cache.size >= LIMIT) cache.clear();
  const folded = foldWord(original);
  const parts = splitter.parts(folded);
  const read = {
    folded,
    stem: stem(folded),
    parts,
    partStems: parts.map(stem),
    letters: lettersOf(folded),
  };
  cache.set(original, read);
  return read;
}
