import type { DocumentSentence } from './sentence.js';

/** One sentence of a document that has been read: its tokens, words and classes of words. */
export interface ReadSentence extends DocumentSentence {
  written: string[];
  tokens: string[];
  /** The tokens, with something else for rare words. */
  masks: string[];
  words: string[];
  classes: string[];
  /** Sentences of the text before it, and in all. */
  place: number;
  body: number;
}
