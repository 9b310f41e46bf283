import { LaidOut, type SparseVector } from './sparse-vector.js';
import { SPACE } from './text-features.js';

export interface Neighbour {
  at: number;
  likeness: number;
}

/** Places that many share make candidates of everybody; they count in the likeness, but find nobody. */
const COMMON_SHARE = 0.1;
const COMMON_AT_LEAST = 500;

/**
 * For each vector the `most` that are most like it (cosine, at least `atLeast`), the likest first; of equals the one that stands first.
 * Found through an inverted index: time grows with what texts share, not with the square of how many there are.
 */
export function nearestOf(
  vectors: readonly SparseVector[],
  most: number,
  atLeast: number,
): Neighbour[][] {
  const index = invert(vectors);
  const scores = new Float32Array(vectors.length);
  const one = new LaidOut(2 * SPACE);
  return vectors.map((vector, self) => {
    const touched = collect(vector, index, scores);
    scores[self] = 0;
    const rough = highest(touched, scores, 3 * most);
    for (const at of touched) scores[at] = 0;
    one.lay(vector);
    return rough
      .map((at) => ({ at, likeness: one.dot(vectors[at] as SparseVector) }))
      .filter(({ likeness }) => likeness >= atLeast)
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
      .slice(0, most);
  });
}

/** Those with the highest scores above 0, in no order; of equals those that stand first. */
function highest(touched: readonly number[], scores: Float32Array, most: number): number[] {
  const there = touched.filter((at) => (scores[at] as number) > 0);
  if (there.length <= most) return there;
  const sorted = Float32Array.from(there, (at) => scores[at] as number).sort();
  const least = sorted[sorted.length - most] as number;
  const above = there.filter((at) => (scores[at] as number) > least);
  const equal = there.filter((at) => scores[at] === least).sort((a, b) => a - b);
  return [...above, ...equal.slice(0, most - above.length)];
}

interface InvertedIndex {
  /** By place: where its list begins and how long it is. */
  lists: Map<number, [number, number]>;
  owners: Uint32Array;
  weights: Float32Array;
}

function invert(vectors: readonly SparseVector[]): InvertedIndex {
  const counts = new Map<number, number>();
  for (const { index } of vectors)
    for (const place of index) counts.set(place, (counts.get(place) ?? 0) + 1);
  const common = Math.max(COMMON_AT_LEAST, vectors.length * COMMON_SHARE);
  const lists = new Map<number, [number, number]>();
  let size = 0;
  for (const [place, count] of counts) {
    if (count < 2 || count > common) continue;
    lists.set(place, [size, 0]);
    size += count;
  }
  const owners = new Uint32Array(size);
  const weights = new Float32Array(size);
  vectors.forEach(({ index, value }, owner) =>
    index.forEach((place, at) => {
      const list = lists.get(place);
      if (!list) return;
      owners[list[0] + list[1]] = owner;
      weights[list[0] + list[1]] = value[at] as number;
      list[1] += 1;
    }),
  );
  return { lists, owners, weights };
}

/** Adds up what each shares with this vector; returns who shares anything. */
function collect(
  { index, value }: SparseVector,
  { lists, owners, weights }: InvertedIndex,
  scores: Float32Array,
): number[] {
  const touched: number[] = [];
  for (let at = 0; at < index.length; at += 1) {
    const list = lists.get(index[at] as number);
    if (!list) continue;
    for (let post = list[0]; post < list[0] + list[1]; post += 1) {
      const owner = owners[post] as number;
      if (scores[owner] === 0) touched.push(owner);
      scores[owner] = (scores[owner] as number) + (weights[post] as number) * (value[at] as number);
    }
  }
  return touched;
}
