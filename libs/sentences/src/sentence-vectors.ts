import type { FeatureGroup } from './sentence-features.js';

/** Sorted by group and index; an index may occur in two groups. */
export interface SparseVector {
  indices: Int32Array;
  values: Float32Array;
}

/** How seldom a feature is, in steps of 1/20; 0 for what training never saw. */
export type Rarity = Uint8Array;

const STEPS = 20;
const LENGTHS: Record<FeatureGroup['kind'], number> = {
  words: 1,
  letters: 1,
  cues: 0,
  masked: 0.5,
  titleBeside: 0.25,
  before: 0.2,
  after: 0.2,
};
const CUE_VALUE = 0.2;

/** Counts in how many sentences each feature occurs, as what `vectorOf` weighs by. */
export function rarityOf(sentences: readonly FeatureGroup[][], features: number): Rarity {
  const occurs = new Uint32Array(features);
  for (const groups of sentences)
    for (const hash of new Set(groups.flatMap(({ hashes }) => hashes))) occurs[hash]! += 1;
  return Uint8Array.from(occurs, (count) =>
    count === 0
      ? 0
      : Math.min(255, Math.round(STEPS * (Math.log((1 + sentences.length) / (1 + count)) + 1))),
  );
}

/** Counts dampened and weighed by rarity, each kind brought to its length; cues are there or not. */
export function vectorOf(groups: readonly FeatureGroup[], rarity: Rarity): SparseVector {
  const total = groups.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const indices = new Int32Array(total);
  const values = new Float32Array(total);
  let size = 0;
  for (const { kind, hashes } of groups) {
    const from = size;
    const sorted = Int32Array.from(hashes).sort();
    let squares = 0;
    for (let at = 0; at < sorted.length;) {
      const index = sorted[at]!;
      let next = at + 1;
      while (next < sorted.length && sorted[next] === index) next += 1;
      const rare = rarity[index]!;
      if (rare > 0) {
        const value = kind === 'cues' ? CUE_VALUE : ((1 + Math.log(next - at)) * rare) / STEPS;
        indices[size] = index;
        values[size] = value;
        squares += value * value;
        size += 1;
      }
      at = next;
    }
    const length = LENGTHS[kind];
    if (length === 0) continue;
    const scale = length / Math.sqrt(squares || 1);
    for (let at = from; at < size; at++) values[at]! *= scale;
  }
  return { indices: indices.subarray(0, size), values: values.subarray(0, size) };
}
