import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { CompoundSplitter, NounLearner } from '@ein/german-text';
import {
  type AskedTitle,
  lettersShared,
  likeness,
  likenessAt,
  metresBetween,
  sayingWith,
  tellingStems,
} from '@ein/search';
import {
  askedOf,
  isSuspicious,
  type Lexicon,
  NEARBY_METRES,
  scoreOf,
} from './duplicate-scoring.policy.js';

/** A real idea of another town. */
export interface EvalIdea {
  source: string;
  title: string;
  body: string;
  lat: number;
  lon: number;
  placeId: null;
}

interface Measured extends EvalIdea {
  asked: AskedTitle;
  /** Of its title, by stem: how rare it is. */
  weights: ReadonlyMap<string, number>;
}

export interface Ranking {
  method: string;
  recall: number;
  precision: number;
}

export interface PairFigures {
  found: number;
  precision: number;
  recall: number;
}

export interface DuplicateFigures {
  ideas: number;
  pairs: number;
  rankings: Ranking[];
  withPins: PairFigures;
  words: PairFigures;
}

const GOLD = { metres: 60, overlap: 0.25 };
const SHOWN = 5;
const IN_BOX_METRES = 200;
const COMMON = 150;
/** As the product shows them while somebody writes. */
const SHOWN_FROM = { words: 0.43, letters: 0.2, pins: 0.7 };

export function readEvalIdeas(file: string): EvalIdea[] {
  const rows = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
  return rows.flatMap((row) => {
    const [lat, lon] = [Number(row['lat'] || Number.NaN), Number(row['lon'] || Number.NaN)];
    const [title = '', body = ''] = [row['title']?.trim(), row['text']?.trim()];
    // One idea of the file lies at longitude 6921.
    const holds = title && body && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    return holds ? [{ source: row['source'] ?? '', title, body, lat, lon, placeId: null }] : [];
  });
}

/**
 * Pairs as the reference of search defines them: same town, within 60 metres, and a weighted overlap of the stems and parts of both titles
 * of 0.25 or more. Then: what somebody is shown who types one of them, and what the night finds.
 */
export function measureDuplicates(all: readonly EvalIdea[]): DuplicateFigures {
  const lexicon = lexiconOf(all);
  const ideas = all.map((idea): Measured => measured(idea, lexicon, all.length));
  const near = nearPairs(ideas);
  const gold = new Map<number, Set<number>>();
  for (const [one, other, metres] of near) {
    const [a, b] = [ideas[one], ideas[other]];
    if (!a || !b || metres > GOLD.metres || overlapOf(a, b) < GOLD.overlap) continue;
    add(gold, one, other);
    add(gold, other, one);
  }
  const isGold = (one: number, other: number) => gold.get(one)?.has(other) ?? false;
  const byLetters = alikeInLetters(ideas);
  return {
    ideas: ideas.length,
    pairs: [...gold.values()].reduce((sum, { size }) => sum + size, 0) / 2,
    rankings: rankingsOf(ideas, near, byLetters, gold, lexicon),
    withPins: pairsFound(
      near.map(([a, b]) => [a, b]),
      ideas,
      isGold,
      gold,
      lexicon,
    ),
    words: pairsFound(unique(byLetters), ideas.map(withoutPin), isGold, gold, lexicon),
  };
}

function lexiconOf(ideas: readonly EvalIdea[]): Lexicon {
  const learner = new NounLearner();
  for (const { title, body } of ideas) learner.read(`${title}\n${body}`);
  const splitter = new CompoundSplitter(learner.nouns());
  const frequencies = new Map<string, number>();
  for (const { title, body } of ideas)
    for (const word of new Set(tellingStems(`${title}\n${body}`, splitter, () => 1).values()))
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return { splitter, frequencies, says: sayingWith(['Bonn', 'Köln']) };
}

function measured(idea: EvalIdea, lexicon: Lexicon, total: number): Measured {
  const stems = tellingStems(idea.title, lexicon.splitter, () => 1);
  const weights = new Map(
    [...stems].map(([root, word]) => [
      root,
      Math.log((1 + total) / (1 + (lexicon.frequencies.get(word) ?? 0))),
    ]),
  );
  return { ...idea, weights, asked: askedOf(idea, lexicon) };
}

function overlapOf(one: Measured, other: Measured): number {
  let [shared, all] = [0, 0];
  for (const [root, weight] of one.weights) {
    all += weight;
    if (other.weights.has(root)) shared += weight;
  }
  for (const [root, weight] of other.weights) if (!one.weights.has(root)) all += weight;
  return all === 0 ? 0 : shared / all;
}

function nearPairs(ideas: readonly Measured[]): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (const [one, a] of ideas.entries())
    for (let other = one + 1; other < ideas.length; other += 1) {
      const b = ideas[other];
      if (!b || a.source !== b.source || Math.abs(a.lat - b.lat) > 0.002) continue;
      const metres = metresBetween(a, b);
      if (metres <= IN_BOX_METRES) found.push([one, other, metres]);
    }
  return found;
}

/** For each idea the 40 with titles most alike in their letters, as the product's statement finds them. */
function alikeInLetters(ideas: readonly Measured[]): Map<number, Set<number>> {
  const byStem = new Map<string, number[]>();
  for (const [index, { weights }] of ideas.entries())
    for (const root of weights.keys()) byStem.set(root, [...(byStem.get(root) ?? []), index]);
  const found = new Map<number, Set<number>>();
  for (const [one, idea] of ideas.entries()) {
    const shared = [...idea.weights.keys()]
      .map((root) => byStem.get(root) ?? [])
      .filter((group) => group.length <= COMMON)
      .flat();
    const best = [...new Set(shared)]
      .filter((other) => other !== one)
      .map((other) => [other, lettersShared(idea.asked, ideas[other]?.title ?? '')] as const)
      .filter(([, letters]) => letters >= 0.25)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 40);
    found.set(one, new Set(best.map(([other]) => other)));
  }
  return found;
}

function rankingsOf(
  ideas: readonly Measured[],
  near: readonly [number, number, number][],
  byLetters: ReadonlyMap<number, ReadonlySet<number>>,
  gold: ReadonlyMap<number, ReadonlySet<number>>,
  { splitter }: Lexicon,
): Ranking[] {
  const around = nearbyOf(near);
  const at = (one: number) => ideas[one] as Measured;
  const rank = (method: string, atLeast: number, score: (one: number) => [number, number][]) =>
    rankingOf(method, gold, (one) =>
      score(one)
        .filter(([, value]) => value >= atLeast)
        .sort((a, b) => b[1] - a[1])
        .slice(0, SHOWN)
        .map(([other]) => other),
    );
  return [
    rank('words alone, as without a place', SHOWN_FROM.words, (one) =>
      [...(byLetters.get(one) ?? [])].map((other) => [
        other,
        likeness(at(one).asked, at(other).title, at(other).body, splitter),
      ]),
    ),
    rank('letters within 100 m', SHOWN_FROM.letters, (one) =>
      (around.get(one) ?? []).map(([other]) => [
        other,
        lettersShared(at(one).asked, at(other).title),
      ]),
    ),
    rank('words and nearness within 100 m, as with a pin', SHOWN_FROM.pins, (one) =>
      (around.get(one) ?? []).map(([other, metres]) => {
        const { title, body: text } = at(other);
        return [other, likenessAt(at(one).asked, { title, text }, metres, splitter)];
      }),
    ),
  ];
}

function nearbyOf(near: readonly [number, number, number][]): Map<number, [number, number][]> {
  const around = new Map<number, [number, number][]>();
  for (const [one, other, metres] of near) {
    if (metres > NEARBY_METRES) continue;
    around.set(one, [...(around.get(one) ?? []), [other, metres]]);
    around.set(other, [...(around.get(other) ?? []), [one, metres]]);
  }
  return around;
}

/** Recall counts the first five of at most five; precision what is shown of them. */
function rankingOf(
  method: string,
  gold: ReadonlyMap<number, ReadonlySet<number>>,
  ranked: (one: number) => number[],
): Ranking {
  let [recall, precision] = [0, 0];
  for (const [one, partners] of gold) {
    const shown = ranked(one);
    const right = shown.filter((other) => partners.has(other)).length;
    recall += right / Math.min(SHOWN, partners.size);
    precision += shown.length === 0 ? 0 : right / shown.length;
  }
  return { method, recall: recall / gold.size, precision: precision / gold.size };
}

const withoutPin = (idea: Measured) => ({ ...idea, lat: null, lon: null });

function pairsFound(
  pairs: readonly (readonly [number, number])[],
  ideas: readonly (Omit<Measured, 'lat' | 'lon'> & { lat: number | null; lon: number | null })[],
  isGold: (one: number, other: number) => boolean,
  gold: ReadonlyMap<number, ReadonlySet<number>>,
  lexicon: Lexicon,
): PairFigures {
  let [found, right] = [0, 0];
  for (const [one, other] of pairs) {
    const [a, b] = [ideas[one], ideas[other]];
    if (!a || !b || !isSuspicious(scoreOf([a, b], [a.asked, b.asked], lexicon))) continue;
    found += 1;
    if (isGold(one, other)) right += 1;
  }
  const wanted = [...gold.values()].reduce((sum, { size }) => sum + size, 0) / 2;
  return { found, precision: right / (found || 1), recall: right / (wanted || 1) };
}

function unique(byIdea: ReadonlyMap<number, ReadonlySet<number>>): [number, number][] {
  const seen = new Map<string, [number, number]>();
  for (const [one, others] of byIdea)
    for (const other of others)
      seen.set(`${Math.min(one, other)}-${Math.max(one, other)}`, [
        Math.min(one, other),
        Math.max(one, other),
      ]);
  return [...seen.values()];
}

function add(map: Map<number, Set<number>>, key: number, value: number): void {
  const known = map.get(key) ?? new Set<number>();
  map.set(key, known.add(value));
}
