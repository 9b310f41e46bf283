import { hashFeature } from './feature-hash.js';
import type { DocumentSentence } from './sentence.js';
import { cuesOf, readSentences, type ReadSentence } from './sentence-cues.js';

/** Hashed features of one kind, with repetitions; each kind is brought to length one by itself. */
export interface FeatureGroup {
  kind: 'words' | 'letters' | 'title' | 'cues';
  hashes: number[];
}

const KINDS = {
  word: 1,
  pair: 2,
  letters: 10,
  titleWord: 21,
  titlePair: 22,
  titleLetters: 23,
  cue: 30,
};

/** The features of each sentence of a document, in order. */
export function featuresOf(document: readonly DocumentSentence[]): FeatureGroup[][] {
  const read = readSentences(document);
  return read.map((sentence, at) => [
    { kind: 'words', hashes: wordHashes(marked(sentence), KINDS.word, KINDS.pair) },
    { kind: 'letters', hashes: letterHashes(sentence.tokens, KINDS.letters, 2, 5) },
    { kind: 'title', hashes: titleHashes(sentence) },
    { kind: 'cues', hashes: cuesOf(read, at).map((cue) => hashFeature(cue, KINDS.cue)) },
  ]);
}

const marked = ({ title, tokens }: ReadSentence): string[] => [
  title ? '<title>' : '<text>',
  ...tokens,
  '<end>',
];

function titleHashes({ title, tokens }: ReadSentence): number[] {
  if (!title) return [];
  return [
    ...wordHashes(tokens, KINDS.titleWord, KINDS.titlePair),
    ...letterHashes(tokens, KINDS.titleLetters, 3, 4),
  ];
}

function wordHashes(tokens: readonly string[], word: number, pair: number): number[] {
  const hashes: number[] = [];
  for (const [at, token] of tokens.entries()) {
    hashes.push(hashFeature(token, word));
    if (at > 0) hashes.push(hashFeature(`${tokens[at - 1]} ${token}`, pair));
  }
  return hashes;
}

const known = new Map<string, number[]>();
const KNOWN_LIMIT = 50_000;

/** Runs of letters within words, with the spaces around them: Radweg shares them with Fahrradwege. */
function letterHashes(
  tokens: readonly string[],
  kind: number,
  shortest: number,
  longest: number,
): number[] {
  return tokens.flatMap((token) => {
    const key = `${kind} ${token}`;
    const before = known.get(key);
    if (before) return before;
    const hashes = lettersOfWord(` ${token} `, kind, shortest, longest);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(key, hashes);
    return hashes;
  });
}

function lettersOfWord(word: string, kind: number, shortest: number, longest: number): number[] {
  const hashes: number[] = [];
  for (let length = shortest; length <= Math.min(longest, word.length); length++)
    for (let from = 0; from + length <= word.length; from++)
      hashes.push(hashFeature(word.slice(from, from + length), kind));
  return hashes;
}
