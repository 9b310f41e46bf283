import { hashFeature } from './feature-hash.js';
import type { DocumentSentence } from './sentence.js';
import type { CommonWords } from './masked-words.js';
import { cuesOf, readSentences } from './sentence-cues.js';
import type { ReadSentence } from './read-sentence.js';
import { titleCues } from './title-cues.js';

/** Hashed features of one kind, with repetitions; each kind is brought to a length of its own. */
export interface FeatureGroup {
  kind: 'words' | 'letters' | 'cues' | 'masked' | 'titleBeside' | 'before' | 'after';
  hashes: number[];
}

const KINDS = {
  word: 1,
  pair: 2,
  letters: 10,
  cue: 30,
  masked: 40,
  maskedTitle: 45,
  titleBeside: 60,
  textBeside: 61,
  before: 62,
  after: 63,
};

/** The features of each sentence of a document, in order. */
export function featuresOf(
  document: readonly DocumentSentence[],
  common: CommonWords,
): FeatureGroup[][] {
  const read = readSentences(document, common);
  const ofTitle = titleCues(read);
  const textTokens = read.filter(({ title }) => !title).flatMap(({ tokens }) => tokens);
  return read.map((sentence, at) => {
    const words = marked(sentence, sentence.tokens);
    const cues = cuesOf(read, at, ofTitle.get(sentence));
    return [
      { kind: 'words', hashes: wordHashes(words, KINDS.word, KINDS.pair) },
      { kind: 'letters', hashes: letterHashes(sentence.tokens, KINDS.letters, 2, 5) },
      { kind: 'cues', hashes: [...new Set(cues)].map((cue) => hashFeature(cue, KINDS.cue)) },
      { kind: 'masked', hashes: maskedHashes(sentence) },
      { kind: 'titleBeside', hashes: besideHashes(sentence, read, textTokens) },
      { kind: 'before', hashes: singleHashes(read[at - 1]?.tokens ?? ['-'], KINDS.before) },
      { kind: 'after', hashes: singleHashes(read[at + 1]?.tokens ?? ['-'], KINDS.after) },
    ];
  });
}

const marked = ({ title }: ReadSentence, tokens: readonly string[]): string[] => [
  title ? '<title>' : '<text>',
  ...tokens,
  '<end>',
];

const singleHashes = (tokens: readonly string[], kind: number): number[] =>
  tokens.map((token) => hashFeature(token, kind));

function runHashes(tokens: readonly string[], length: number, kind: number): number[] {
  const hashes: number[] = [];
  for (let from = 0; from + length <= tokens.length; from++)
    hashes.push(hashFeature(tokens.slice(from, from + length).join(' '), kind));
  return hashes;
}

/** Runs of one to three tokens in which a place is a place, whatever its name. */
function maskedHashes(sentence: ReadSentence): number[] {
  const kind = sentence.title ? KINDS.maskedTitle : KINDS.masked;
  const masks = marked(sentence, sentence.masks);
  return [1, 2, 3].flatMap((length) => runHashes(masks, length, kind + length));
}

/** A title is read with the text under it, a sentence of the text with its title. */
function besideHashes(
  { title }: ReadSentence,
  document: readonly ReadSentence[],
  textTokens: readonly string[],
): number[] {
  if (title) return singleHashes(textTokens, KINDS.textBeside);
  return document[0]?.title ? singleHashes(document[0].tokens, KINDS.titleBeside) : [];
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
