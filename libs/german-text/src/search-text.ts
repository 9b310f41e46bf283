import { CompoundSplitter } from './compounds.js';
import { fold, replaceWords, wordsOf } from './fold.js';
import { type ReadWord, readWord } from './read-word.js';
import { stem } from './stems.js';
import { STOP_WORDS } from './vocabulary.js';

/** What both engines index of one text. */
export interface SearchText {
  /** Folded, punctuation kept. */
  title: string;
  text: string;
  /** Every part of every compound, once each. */
  parts: string[];
  titleStems: string[];
  textStems: string[];
  partStems: string[];
  /** Every folded word, once each. */
  words: string[];
}

/** Prepares a document for the index; the same folding as for queries, so that both always agree. */
export function readDocument(title: string, text: string, splitter: CompoundSplitter): SearchText {
  const [inTitle, inText] = [readWhole(title, splitter), readWhole(text, splitter)];
  const all = new Set([...inTitle.words, ...inText.words]);
  const words = new Set<string>();
  const parts = new Set<string>();
  for (const { folded, parts: own } of all) {
    words.add(folded);
    for (const part of own) parts.add(part);
  }
  for (const { tail } of all) if (tail !== undefined) parts.add(tail);
  return {
    title: inTitle.folded,
    text: inText.folded,
    parts: [...parts],
    titleStems: inTitle.words.map((word) => word.stem),
    textStems: inText.words.map((word) => word.stem),
    partStems: [...new Set([...parts].map(stem))],
    words: [...words],
  };
}

/** A text folded, and its words. */
function readWhole(
  original: string,
  splitter: CompoundSplitter,
): { folded: string; words: ReadWord[] } {
  const words: ReadWord[] = [];
  const folded = replaceWords(original.normalize('NFC'), (piece) => {
    const word = readWord(piece, splitter);
    if (word.folded !== '') words.push(word);
    return word.folded;
  });
  return { folded, words };
}

/** One word that somebody looks for. */
export interface QueryWord {
  folded: string;
  stem: string;
  /** Stems of all parts, when it is a compound. */
  parts: string[];
  /** Stems of its two halves, when both are known. */
  halves: [string, string] | null;
  /** Still being typed: it may be the beginning of a word. */
  open: boolean;
}

/** A query, read the way the documents were. */
export interface SearchQuery {
  folded: string;
  words: QueryWord[];
  /** Pure numbers must be found: who looks for Tempo 40 does not want Tempo 30. */
  hasNumber: boolean;
}

const LONGEST_QUERY = 200;
const MOST_WORDS = 10;

/** Reads what somebody typed; stop words are left out unless nothing else is there. */
export function readQuery(
  text: string,
  asYouType: boolean,
  splitter: CompoundSplitter,
): SearchQuery {
  const asked = text.slice(0, LONGEST_QUERY);
  const found = wordsOf(asked).slice(0, MOST_WORDS);
  const stillOpen = asYouType && !/\s$/u.test(asked);
  const words = found.map((word, index): QueryWord => {
    const halves = splitter.halves(word.folded);
    return {
      folded: word.folded,
      stem: stem(word.folded),
      parts: [...new Set(splitter.parts(word.folded).map(stem))],
      halves: halves && [stem(halves[0]), stem(halves[1])],
      open: stillOpen && index === found.length - 1,
    };
  });
  const telling = words.filter((word) => word.open || !STOP_WORDS.has(word.folded));
  return {
    folded: fold(asked.trim()),
    words: telling.length > 0 ? telling : words,
    hasNumber: words.some((word) => /^\d+$/u.test(word.folded)),
  };
}
