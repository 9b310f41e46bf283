import { LaidOut, type SparseVector } from './sparse-vector.js';
import { SPACE } from './text-features.js';

/** Sentences less alike than this say different things. */
const ALIKE = 0.1;
const ROUNDS = 60;
const DAMPING = 0.85;
const RELEVANCE = 0.7;
const AT_LEAST = 3;
const AT_MOST = 5;
/** From the fourth on, only what is at least half as central as the first. */
const CENTRAL_ENOUGH = 0.5;
/** More alike than this, two people wrote the same. */
const THE_SAME = 0.8;

const laidOut = new LaidOut(2 * SPACE);

export interface CentralCandidate {
  vector: SparseVector;
  /** Whoever wrote it. */
  person: string;
  votes: number;
}

/**
 * What votes add to a sentence before anybody has read it: the lower bound (95 %, Wilson) of the share of support, with two more people
 * who did not support it. 0 without votes, 0.5 at about nine, never 1.
 */
export function priorOfVotes(votes: number): number {
  const [total, z] = [votes + 2, 1.96];
  const share = votes / total;
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  return Math.max(0, (share + (z * z) / (2 * total) - spread) / (1 + (z * z) / total));
}

/** LexRank: PageRank over how alike sentences are, started from the votes. Sums up to 1. */
export function centrality(candidates: readonly CentralCandidate[]): Float64Array {
  const count = candidates.length;
  const likeness = likenessOf(candidates);
  const prior = normalised(Float64Array.from(candidates, ({ votes }) => 0.1 + priorOfVotes(votes)));
  let rank = prior;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(count);
    for (let from = 0; from < count; from += 1) {
      const row = likeness[from] as Float64Array;
      for (let to = 0; to < count; to += 1)
        next[to] = (next[to] as number) + DAMPING * (rank[from] as number) * (row[to] as number);
    }
    for (let to = 0; to < count; to += 1)
      next[to] = (next[to] as number) + (1 - DAMPING) * (prior[to] as number);
    rank = next;
  }
  return normalised(rank);
}

/** Each row sums up to 1; a sentence that is like no other only stands for itself. */
function likenessOf(candidates: readonly CentralCandidate[]): Float64Array[] {
  const rows = candidates.map(() => new Float64Array(candidates.length));
  candidates.forEach(({ vector }, one) => {
    const row = rows[one] as Float64Array;
    row[one] = 1;
    laidOut.lay(vector);
    for (let other = 0; other < one; other += 1) {
      const alike = laidOut.dot((candidates[other] as CentralCandidate).vector);
      if (alike < ALIKE) continue;
      row[other] = alike;
      (rows[other] as Float64Array)[one] = alike;
    }
  });
  return rows.map(normalised);
}

function normalised(values: Float64Array): Float64Array {
  const sum = values.reduce((all, value) => all + value, 0);
  return sum === 0 ? values : values.map((value) => value / sum);
}

/**
 * The three to five that stand for all: central, and each unlike those before it (maximal marginal relevance, λ = 0.7). At most one of a
 * person, and nobody of `taken`. Positions in the order of choosing; give the candidates in a fixed order.
 */
export function chooseCentral(
  candidates: readonly CentralCandidate[],
  taken: ReadonlySet<string> = new Set(),
): number[] {
  const rank = centrality(candidates);
  const best = rank.reduce((most, value) => Math.max(most, value), 0) || 1;
  const chosen: number[] = [];
  const people = new Set(taken);
  while (chosen.length < AT_MOST) {
    const next = nextOf(candidates, rank, best, chosen, people);
    if (next === null) break;
    if (chosen.length >= AT_LEAST && (rank[next] as number) < CENTRAL_ENOUGH * best) break;
    chosen.push(next);
    people.add((candidates[next] as CentralCandidate).person);
  }
  return chosen;
}

function nextOf(
  candidates: readonly CentralCandidate[],
  rank: Float64Array,
  best: number,
  chosen: readonly number[],
  people: ReadonlySet<string>,
): number | null {
  let [next, most]: [number | null, number] = [null, -Infinity];
  candidates.forEach(({ vector, person }, at) => {
    if (people.has(person)) return;
    laidOut.lay(vector);
    const repeated = chosen.reduce(
      (all, one) => Math.max(all, laidOut.dot((candidates[one] as CentralCandidate).vector)),
      0,
    );
    if (repeated > THE_SAME) return;
    const score = (RELEVANCE * (rank[at] as number)) / best - (1 - RELEVANCE) * repeated;
    if (score > most) [next, most] = [at, score];
  });
  return next;
}
