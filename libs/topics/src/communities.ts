import graphModule from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { adjustedRandOfTwo } from './adjusted-rand.js';
import { type Neighbour, nearestOf } from './neighbours.js';
import { seededRandom } from './seeded-random.js';
import type { SparseVector } from './sparse-vector.js';

// Both packages are CommonJS: their types name a default that Node hands over as the module itself.
const Graph = graphModule as unknown as typeof graphModule.default;
const louvain = louvainModule as unknown as typeof louvainModule.default;

const NEIGHBOURS = 20;
const LIKE_AT_LEAST = 0.1;
/** Of each resample: this share of the texts, without repetition. */
const KEPT = 0.8;
/** Coarse and fine: above 1 the groups are smaller, matters rather than fields. Which of them a scope has, the texts decide. */
const RESOLUTIONS = [1, 2];
/** From here on a group is sure enough to be shown. */
export const SURE_ENOUGH = 0.6;

export interface Community {
  /** Where its texts stand in the list that was given. */
  members: number[];
  /** Mean adjusted Rand index over the resamples of "belongs to it or not", 0 to 1. */
  stability: number;
}

/**
 * Groups of texts that are more like each other than like the rest (Louvain over each text's nearest neighbours), and how surely each
 * comes out again when a fifth of the texts is missing. Nobody says how many groups there are. Give the texts in a fixed order.
 */
export function findCommunities(
  vectors: readonly SparseVector[],
  { resamples, seed }: { resamples: number; seed: number },
): Community[] {
  // Among few texts everybody would be everybody's neighbour.
  const most = Math.min(NEIGHBOURS, Math.max(3, Math.ceil(Math.sqrt(vectors.length))));
  const near = nearestOf(vectors, 2 * most, LIKE_AT_LEAST);
  const found = communitiesOf({ near, most }, resamples, seed);
  const sure = found.map((groups) =>
    groups
      .filter(({ stability }) => stability >= SURE_ENOUGH)
      .reduce((sum, { members }) => sum + members.length, 0),
  );
  return found[sure.indexOf(Math.max(...sure))] ?? [];
}

interface Nearness {
  near: readonly Neighbour[][];
  most: number;
}

/** By resolution. The graph of a resample is the same for each of them. */
function communitiesOf(nearness: Nearness, resamples: number, seed: number): Community[][] {
  const texts = nearness.near;
  const all = texts.map(() => true);
  const labels = divide(nearness, all, seed);
  const agreements = RESOLUTIONS.map(() => new Map<number, number[]>());
  for (let round = 1; round <= resamples; round += 1) {
    const random = seededRandom(seed + round);
    const kept = texts.map(() => random() < KEPT);
    divide(nearness, kept, seed + round).forEach((again, nr) => {
      const agreement = agreements[nr] as Map<number, number[]>;
      for (const [label, value] of agreementOf(labels[nr] as number[], again, kept))
        agreement.set(label, [...(agreement.get(label) ?? []), value]);
    });
  }
  return labels.map((one, nr) => communitiesBySize(one, agreements[nr] as Map<number, number[]>));
}

const communitiesBySize = (
  labels: readonly number[],
  agreement: ReadonlyMap<number, number[]>,
): Community[] =>
  [...groupsOf(labels)]
    .map(([label, members]) => ({ members, stability: mean(agreement.get(label) ?? []) }))
    .sort(
      (a, b) =>
        b.members.length - a.members.length || (a.members[0] as number) - (b.members[0] as number),
    );

/** By resolution a label for each text that is kept; -1 for the others and for those that are like nobody. */
function divide(nearness: Nearness, kept: readonly boolean[], seed: number): number[][] {
  const graph = graphOf(nearness, kept);
  return RESOLUTIONS.map((resolution) => {
    if (graph.size === 0) return kept.map(() => -1);
    const rng = seededRandom(seed);
    const found = louvain(graph, { rng, getEdgeWeight: 'weight', resolution });
    return kept.map((_, at) => found[String(at)] ?? -1);
  });
}

function graphOf({ near, most }: Nearness, kept: readonly boolean[]) {
  const graph = new Graph({ type: 'undirected', multi: false });
  near.forEach((_, at) => kept[at] && graph.addNode(String(at)));
  const joined = new Set<number>();
  near.forEach((neighbours, at) => {
    if (!kept[at]) return;
    let left = most;
    for (const { at: other, likeness } of neighbours) {
      if (!kept[other]) continue;
      if (left === 0) break;
      left -= 1;
      const [low, high] = [Math.min(at, other), Math.max(at, other)];
      if (joined.has(low * near.length + high)) continue;
      joined.add(low * near.length + high);
      graph.addUndirectedEdge(String(low), String(high), { weight: likeness });
    }
  });
  for (const node of graph.nodes()) if (graph.degree(node) === 0) graph.dropNode(node);
  return graph;
}

/** For each group: how well the group that is most like it in the resample agrees with it. */
function agreementOf(
  labels: readonly number[],
  again: readonly number[],
  kept: readonly boolean[],
): Map<number, number> {
  const there = labels.map((_, at) => at).filter((at) => kept[at]);
  const shared = new Map<number, Map<number, number>>();
  const [before, after] = [new Map<number, number>(), new Map<number, number>()];
  for (const at of there) {
    const [one, other] = [labels[at] as number, again[at] as number];
    before.set(one, (before.get(one) ?? 0) + 1);
    after.set(other, (after.get(other) ?? 0) + 1);
    const row = shared.get(one) ?? new Map<number, number>();
    shared.set(one, row.set(other, (row.get(other) ?? 0) + 1));
  }
  const result = new Map<number, number>();
  for (const label of new Set(labels)) {
    if (label < 0) continue;
    const best = bestPartner(shared.get(label), before.get(label) ?? 0, after);
    result.set(
      label,
      best === null
        ? 0
        : adjustedRandOfTwo({
            both: shared.get(label)?.get(best) ?? 0,
            one: before.get(label) ?? 0,
            other: after.get(best) ?? 0,
            all: there.length,
          }),
    );
  }
  return result;
}

function bestPartner(
  shared: ReadonlyMap<number, number> | undefined,
  size: number,
  after: ReadonlyMap<number, number>,
): number | null {
  let [best, most]: [number | null, number] = [null, 0];
  for (const [label, both] of shared ?? []) {
    const jaccard = both / (size + (after.get(label) ?? 0) - both);
    if (label >= 0 && (jaccard > most || (jaccard === most && best !== null && label < best)))
      [best, most] = [label, jaccard];
  }
  return best;
}

function groupsOf(labels: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  labels.forEach((label, at) => {
    if (label < 0) return;
    const members = groups.get(label);
    if (members) members.push(at);
    else groups.set(label, [at]);
  });
  return groups;
}

const mean = (values: readonly number[]): number =>
  values.length === 0
    ? 0
    : Math.max(0, values.reduce((sum, value) => sum + value, 0) / values.length);
