import { type CompoundSplitter, type ReadWord, readWord, wordSpans } from '@ein/german-text';

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
