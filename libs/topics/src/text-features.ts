import {
  CompoundSplitter,
  foldWord,
  SHIPPED_NOUNS,
  STOP_WORDS,
  stem,
  SYNONYM_GROUPS,
  wordSpans,
  wordsOf,
} from '@ein/german-text';
import { hashText } from './seeded-random.js';

/** Each of the two spaces, stems and pieces of words, has this many places. */
export const SPACE = 1 << 17;
const GRAMS = [3, 4, 5];
const LONGEST_WORD = 40;
const PART_WEIGHT = 0.7;
const CACHE_LIMIT = 50_000;

/** Where a word counts: its stem's place first, then those of its parts and of what means the same, then its pieces. */
interface WordFeatures {
  stems: number[];
  grams: number[];
}

/** An address says nothing about what a text is about. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/giu;
const withoutAddresses = (text: string): string =>
  text.replace(ADDRESS, (found) => ' '.repeat(found.length));

/** How often what stands in a text, by growing place: those below `SPACE` are stems, those from there on are pieces of words. */
export interface TextFeatures {
  places: Uint32Array;
  counts: Float64Array;
}

const splitter = new CompoundSplitter(SHIPPED_NOUNS);
/** By stem: the first words of the groups that mean the same. */
const meanings = new Map<string, string[]>();
for (const group of SYNONYM_GROUPS)
  for (const word of group)
    meanings.set(stem(word), [...(meanings.get(stem(word)) ?? []), `=${group[0]}`]);
/** By the word as it is written; null for one that says nothing. */
const cache = new Map<string, WordFeatures | null>();
/** Laid out once for the text at hand: a text has a thousand features, and a map of them costs more than all the rest. */
const counting = new Float64Array(2 * SPACE);

/**
 * Stems, the stems of the parts of compounds, and pieces of 3 to 5 letters within the bounds of a word. Which word is a compound is
 * decided by the nouns that the product ships, so that the same text has the same features wherever it stands.
 */
export function featuresOf(text: string): TextFeatures {
  const met: number[] = [];
  const add = (place: number, weight: number): void => {
    if (counting[place] === 0) met.push(place);
    counting[place] = (counting[place] as number) + weight;
  };
  const words = withoutAddresses(text);
  for (const { start, end } of wordSpans(words)) {
    const features = featuresOfWritten(words.slice(start, end));
    if (features === null) continue;
    const { stems, grams } = features;
    for (let at = 0; at < stems.length; at += 1)
      add(stems[at] as number, at === 0 ? 1 : PART_WEIGHT);
    for (const place of grams) add(place, 1);
  }
  const places = Uint32Array.from(met).sort();
  const counts = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    counts[at] = counting[place] as number;
    counting[place] = 0;
  }
  return { places, counts };
}

/** A word that a text is about, as it is written. */
export interface TellingWord {
  stem: string;
  written: string;
  /** What a capital letter says of it: that it is a noun, that it is none, or nothing, because every sentence begins with one. */
  noun: boolean | null;
}

/** The words that a text is about. */
export function tellingWords(text: string): TellingWord[] {
  return wordsOf(withoutAddresses(text)).flatMap(({ folded, start, end }) => {
    if (STOP_WORDS.has(folded) || folded.length < 3 || /^\d+$/u.test(folded)) return [];
    const written = text.slice(start, end);
    return [{ stem: stem(folded), written, noun: isNoun(text, written, start) }];
  });
}

const BEGINS = /(?:^|[.!?:;\n\r•*"“„»«(]|\s[-–—])[\s\d.)"„“»«(*•–-]*$/u;
/** "Alte Straße" and "Einbecker Bürger": an adjective in a name has a capital, too, and the noun comes right after it. */
const IN_A_NAME = /^\p{Lu}\p{L}*e[nrsm]? \p{Lu}/u;
const LOOK_BACK = 12;

function isNoun(text: string, written: string, start: number): boolean | null {
  if (!/^\p{Lu}/u.test(written)) return false;
  if (/^\p{Lu}{2,}$/u.test(written) && written.length > 4) return null;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  if (start === 0 || BEGINS.test(before)) return null;
  return !IN_A_NAME.test(text.slice(start, start + written.length + 2));
}

function featuresOfWritten(written: string): WordFeatures | null {
  const known = cache.get(written);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const folded = foldWord(written);
  const says = folded !== '' && !STOP_WORDS.has(folded) && folded.length <= LONGEST_WORD;
  const features = says ? featuresOfWord(folded) : null;
  cache.set(written, features);
  return features;
}

function featuresOfWord(folded: string): WordFeatures {
  const own = stem(folded);
  const parts = splitter.parts(folded).map(stem);
  const stems = [own, ...parts, ...(meanings.get(own) ?? [])].map((one) => hashText(one) % SPACE);
  return { stems: [...new Set(stems)], grams: gramsOf(folded) };
}

function gramsOf(folded: string): number[] {
  const bounded = `_${folded}_`;
  const places = new Set<number>();
  for (const size of GRAMS)
    for (let at = 0; at + size <= bounded.length; at += 1)
      places.add(SPACE + (hashText(bounded.slice(at, at + size)) % SPACE));
  return [...places];
}
