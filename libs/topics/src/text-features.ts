import {
  CompoundSplitter,
  SHIPPED_NOUNS,
  STOP_WORDS,
  stem,
  SYNONYM_GROUPS,
  wordsOf,
} from '@ein/german-text';
import { hashText } from './seeded-random.js';

/** Each of the two spaces, stems and pieces of words, has this many places. */
export const SPACE = 1 << 17;
const GRAMS = [3, 4, 5];
const LONGEST_WORD = 40;
const PART_WEIGHT = 0.7;
const CACHE_LIMIT = 50_000;

interface WordFeatures {
  /** Places in the space of stems: the word's own first, then those of its parts and of what means the same. */
  stems: number[];
  grams: number[];
}

/** An address says nothing about what a text is about. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/giu;
const wordsIn = (text: string) =>
  wordsOf(text.replace(ADDRESS, (found) => ' '.repeat(found.length)));

/** How often what stands in a text: places below `SPACE` are stems, those from there on are pieces of words. */
export type TextFeatures = ReadonlyMap<number, number>;

const splitter = new CompoundSplitter(SHIPPED_NOUNS);
/** By stem: the first words of the groups that mean the same. */
const meanings = new Map<string, string[]>();
for (const group of SYNONYM_GROUPS)
  for (const word of group)
    meanings.set(stem(word), [...(meanings.get(stem(word)) ?? []), `=${group[0]}`]);
const cache = new Map<string, WordFeatures>();

/**
 * Stems, the stems of the parts of compounds, and pieces of 3 to 5 letters within the bounds of a word. Which word is a compound is
 * decided by the nouns that the product ships, so that the same text has the same features wherever it stands.
 */
export function featuresOf(text: string): TextFeatures {
  const found = new Map<number, number>();
  const add = (place: number, weight: number) => found.set(place, (found.get(place) ?? 0) + weight);
  for (const { folded } of wordsIn(text)) {
    if (STOP_WORDS.has(folded) || folded.length > LONGEST_WORD) continue;
    const { stems, grams } = featuresOfWord(folded);
    stems.forEach((place, at) => add(place, at === 0 ? 1 : PART_WEIGHT));
    for (const place of grams) add(SPACE + place, 1);
  }
  return found;
}

/** The words that a text is about, each with its stem and as it is written. */
export function tellingWords(text: string): { stem: string; written: string }[] {
  return wordsIn(text).flatMap(({ folded, start, end }) =>
    STOP_WORDS.has(folded) || folded.length < 3 || /^\d+$/u.test(folded)
      ? []
      : [{ stem: stem(folded), written: text.slice(start, end) }],
  );
}

function featuresOfWord(folded: string): WordFeatures {
  const known = cache.get(folded);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const own = stem(folded);
  const parts = splitter.parts(folded).map(stem);
  const stems = [own, ...parts, ...(meanings.get(own) ?? [])].map((one) => hashText(one) % SPACE);
  const features = { stems: [...new Set(stems)], grams: gramsOf(folded) };
  cache.set(folded, features);
  return features;
}

function gramsOf(folded: string): number[] {
  const bounded = `_${folded}_`;
  const places = new Set<number>();
  for (const size of GRAMS)
    for (let at = 0; at + size <= bounded.length; at += 1)
      places.add(hashText(bounded.slice(at, at + size)) % SPACE);
  return [...places];
}
