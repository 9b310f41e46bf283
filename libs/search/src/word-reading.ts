import { type CompoundSplitter, foldWord, lettersOf, stem, wordSpans } from '@ein/german-text';

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

/** A word with its place in the text (UTF-16 indices, end excluded). */
export interface PlacedWord {
  start: number;
  end: number;
  word: ReadWord;
}

/** About ten megabytes. */
const MOST_WORDS = 200_000;
const texts = new WeakMap<CompoundSplitter, { read: Map<string, PlacedWord[]>; words: number }>();

/** The words of a text that is shown; whatever people look for, the same ideas are found again and again. */
export function readText(text: string, splitter: CompoundSplitter): readonly PlacedWord[] {
  const cache = texts.get(splitter) ?? { read: new Map<string, PlacedWord[]>(), words: 0 };
  texts.set(splitter, cache);
  const known = cache.read.get(text);
  if (known) return known;
  const read = wordSpans(text).map(({ start, end }) => ({
    start,
    end,
    word: readWord(text.slice(start, end), splitter),
  }));
  if (cache.words >= MOST_WORDS) {
    cache.read.clear();
    cache.words = 0;
  }
  cache.read.set(text, read);
  cache.words += read.length;
  return read;
}
