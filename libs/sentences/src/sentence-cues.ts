import { cueClasses } from './cue-words.js';
import { grammarCues } from './grammar-cues.js';
import type { DocumentSentence } from './sentence.js';
import { type CommonWords, maskOf } from './masked-words.js';
import { nameCues } from './title-cues.js';
import { isWord, tokenOf, writtenTokens } from './tokens.js';
import type { ReadSentence } from './read-sentence.js';

export function readSentences(
  document: readonly DocumentSentence[],
  common: CommonWords,
): ReadSentence[] {
  const body = document.filter(({ title }) => !title).length;
  let place = 0;
  return document.map((sentence) => {
    const written = writtenTokens(sentence.text);
    const tokens = written.map(tokenOf);
    const masks = tokens.map((token, at) => maskOf(written[at]!, token, common));
    const words = tokens.filter(isWord);
    const before = place;
    if (!sentence.title) place += 1;
    const classes = cueClasses(tokens);
    return { ...sentence, written, tokens, masks, words, classes, place: before, body };
  });
}

const closing = ({ tokens }: ReadSentence): string => {
  const last = tokens.at(-1) ?? '';
  return isWord(last) ? 'word' : last;
};

/** What a reader notices besides the words: modal forms, how it begins and ends, its place, what stands before and after. */
export function cuesOf(
  document: readonly ReadSentence[],
  at: number,
  ofTitle: readonly string[] = [],
): string[] {
  const sentence = document[at];
  if (!sentence) return [];
  const { words, classes, title } = sentence;
  const cues = [...classes, ...ofTitle, `end ${closing(sentence)}`];
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  cues.push(`last ${last}`, `first ${first}`, `first two ${first} ${words[1] ?? ''}`);
  cues.push(`last3 ${last.slice(-3)}`, `last2 ${last.slice(-2)}`, `first3 ${first.slice(-3)}`);
  cues.push(`length ${Math.min(8, Math.floor(Math.log2(1 + words.length) * 2))}`);
  cues.push(...placeCues(sentence), ...neighbourCues(document, at), ...nameCues(sentence));
  cues.push(...grammarCues(sentence));
  // A title says things in a way of its own.
  return cues.map((cue) => `${title ? 'T' : 'S'} ${cue}`);
}

function placeCues({ title, place, body }: ReadSentence): string[] {
  const cues = [`body ${Math.min(6, body)}`];
  if (title) return cues;
  cues.push(`from start ${Math.min(4, place)}`, `from end ${Math.min(3, body - 1 - place)}`);
  cues.push(`quarter ${Math.floor((4 * (place + 0.5)) / body)}`);
  return cues;
}

function neighbourCues(document: readonly ReadSentence[], at: number): string[] {
  const cues: string[] = [];
  for (const [name, neighbour] of [
    ['before', document[at - 1]],
    ['after', document[at + 1]],
  ] as const) {
    if (!neighbour) cues.push(`${name} nothing`);
    else {
      if (neighbour.title) cues.push(`${name} title`);
      cues.push(`${name} end ${closing(neighbour)}`);
      for (const one of neighbour.classes) cues.push(`${name} ${one}`);
    }
  }
  return cues;
}
