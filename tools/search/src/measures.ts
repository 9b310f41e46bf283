import type { GoldQuery } from './gold.ts';

export interface ClassFigures {
  group: string;
  queries: number;
  /** Relevant among the first 20, of at most 20 that there are. */
  recall: number;
  /** Relevant among the first 10, of those shown there. */
  precision: number;
}

export interface Figures {
  classes: ClassFigures[];
  recall: number;
  precision: number;
  /** Share of the queries without anything relevant that still found something. */
  falseShare: number;
  /** Mean reciprocal rank of the one idea that was looked for. */
  knownItemRank: number;
  nothingFound: number;
}

const NOTHING = 'nothing';
const KNOWN_ITEM = 'known-item';

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Recall, precision and false matches of `found` (the first ids per query, same order as `gold`). */
export function measure(gold: readonly GoldQuery[], found: readonly string[][]): Figures {
  const scored = gold.map((query, index) => score(query, found[index] ?? []));
  const topics = scored.filter((one) => one.group !== NOTHING && one.group !== KNOWN_ITEM);
  const of = (group: string) => scored.filter((one) => one.group === group);
  const classes = [...new Set(scored.map((one) => one.group))].map((group) => ({
    group,
    queries: of(group).length,
    recall: mean(of(group).map((one) => one.recall)),
    precision: mean(of(group).map((one) => one.precision)),
  }));
  return {
    classes,
    recall: mean(topics.map((one) => one.recall)),
    precision: mean(topics.map((one) => one.precision)),
    falseShare: mean(of(NOTHING).map((one) => (one.shown > 0 ? 1 : 0))),
    knownItemRank: mean(of(KNOWN_ITEM).map((one) => one.reciprocalRank)),
    nothingFound: mean(topics.map((one) => (one.shown === 0 ? 1 : 0))),
  };
}

function score(query: GoldQuery, found: readonly string[]) {
  const isRelevant = (id: string) => query.grades.has(id);
  const shown = Math.min(found.length, 10);
  const possible = Math.min(20, query.grades.size);
  const rank = found.findIndex(isRelevant) + 1;
  return {
    group: query.group,
    shown: found.length,
    reciprocalRank: rank > 0 ? 1 / rank : 0,
    recall: possible === 0 ? 0 : found.slice(0, 20).filter(isRelevant).length / possible,
    precision: shown === 0 ? 0 : found.slice(0, 10).filter(isRelevant).length / shown,
  };
}
