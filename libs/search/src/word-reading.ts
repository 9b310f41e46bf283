import { wordsOf } from '@ein/platform';
import { type CompoundSplitter, type ReadWord, readWord, wordSpans } from '@ein/german-text';

/** A word with its place in the text (UTF-16 indices, end excluded). */
export interface PlacedWord {
  start: number;
  end: number;
  word: ReadWord;
}

/** A text as it is shown, with its words. */
export interface ReadText {
  text: string;
  words: readonly PlacedWord[];
}

/** About ten megabytes. */
const MOST_WORDS = 200_000;
interface Cache {
  plain: Map<string, ReadText>;
  markdown: Map<string, ReadText>;
  words: number;
}
const caches = new WeakMap<CompoundSplitter, Cache>();

/** Reads a text that is shown as it is; whatever people look for, the same ideas are found again and again. */
export function readText(text: string, splitter: CompoundSplitter): ReadText {
  return remembered('plain', text, splitter, () => text);
}

/** Reads a Markdown text that is shown without its marks. */
export function readMarkdown(markdown: string, splitter: CompoundSplitter): ReadText {
  return remembered('markdown', markdown, splitter, () => wordsOf(markdown));
}

function remembered(
  kind: 'plain' | 'markdown',
  source: string,
  splitter: CompoundSplitter,
  shown: () => string,
): ReadText {
  const cache = cacheOf(splitter);
  const known = cache[kind].get(source);
  if (known) return known;
  const text = shown();
  const read = { text, words: placedWords(text, splitter) };
  if (cache.words >= MOST_WORDS) {
    cache.plain.clear();
    cache.markdown.clear();
    cache.words = 0;
  }
  cache[kind].set(source, read);
  cache.words += read.words.length;
  return read;
}

function cacheOf(splitter: CompoundSplitter): Cache {
  const known = caches.get(splitter);
  if (known) return known;
  const cache = { plain: new Map(), markdown: new Map(), words: 0 };
  caches.set(splitter, cache);
  return cache;
}

const placedWords = (text: string, splitter: CompoundSplitter): PlacedWord[] =>
  wordSpans(text).map(({ start, end }) => ({
    start,
    end,
    word: readWord(text.slice(start, end), splitter),
  }));
