import { type CompoundSplitter, stem, wordsOf } from '@ein/german-text';
import {
  type AskedTitle,
  askedFor,
  likeness,
  likenessAt,
  metresBetween,
  type Says,
  tellingStems,
} from '@ein/search';

/** What two ideas are compared by. */
export interface Comparable {
  title: string;
  body: string;
  lat: number | null;
  lon: number | null;
  /** Null: the whole town. */
  placeId: string | null;
}

/** What is known of the language of all ideas together. */
export interface Lexicon {
  splitter: CompoundSplitter;
  frequencies: ReadonlyMap<string, number>;
  says: Says;
}

export interface PairScore {
  /** The mean of both directions. */
  score: number;
  /** Null where one of them has no pin. */
  metres: number | null;
  samePlace: boolean;
}

/** Beyond this two pins are two places. */
export const NEARBY_METRES = 100;
/** From here on a moderator is asked. Chosen on the ideas of one town, docs/duplicates.md has the figures of both. */
export const SUSPICIOUS = { withPins: 0.9, words: 1.2 };

export function askedOf(idea: Comparable, { splitter, frequencies, says }: Lexicon): AskedTitle {
  return askedFor(idea.title, splitter, frequencies, says);
}

/** How alike two ideas are: where both have a pin, nearness counts as much as the words of their titles. */
export function scoreOf(
  [one, other]: readonly [Comparable, Comparable],
  [asked, askedBack]: readonly [AskedTitle, AskedTitle],
  { splitter }: Lexicon,
): PairScore {
  const metres = distance(one, other);
  const toward = (from: AskedTitle, to: Comparable) =>
    metres === null
      ? likeness(from, to.title, to.body, splitter)
      : likenessAt(from, { title: to.title, text: to.body }, metres, splitter);
  const score = (toward(asked, other) + toward(askedBack, one)) / 2;
  return { score, metres, samePlace: one.placeId === other.placeId };
}

function distance(one: Comparable, other: Comparable): number | null {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return null;
  return metresBetween({ lat: one.lat, lon: one.lon }, { lat: other.lat, lon: other.lon });
}

/** Two pins far from each other are two wishes, whatever the words: a bench here is no bench there. So are two villages. */
export function isSuspicious({ score, metres, samePlace }: PairScore): boolean {
  if (metres === null) return samePlace && score >= SUSPICIOUS.words;
  return metres <= NEARBY_METRES && score >= SUSPICIOUS.withPins;
}

const MOST_WORDS = 8;

/** Things that both ideas name, as the first of them writes them; the rarest first. */
export function wordsInCommon(
  one: Comparable,
  other: Comparable,
  { splitter, frequencies, says }: Lexicon,
): string[] {
  const there = tellingStems(`${other.title}\n${other.body}`, splitter, says);
  const text = `${one.title}\n${one.body}`;
  const found = new Map<string, { word: string; folded: string }>();
  for (const { folded, start, end } of wordsOf(text)) {
    const [word, root] = [text.slice(start, end), stem(folded)];
    // German writes things with a capital letter.
    if (/^\p{Lu}\p{L}{3}/u.test(word) && there.has(root) && says(root) === 1 && !found.has(root))
      found.set(root, { word, folded });
  }
  return [...found.values()]
    .sort((a, b) => (frequencies.get(a.folded) ?? 0) - (frequencies.get(b.folded) ?? 0))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}
