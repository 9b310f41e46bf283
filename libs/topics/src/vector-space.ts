import { SPACE, type TextFeatures } from './text-features.js';
import { EMPTY_VECTOR, type SparseVector } from './sparse-vector.js';

/** How much of a text's length lies in the space of stems; the rest is that of the pieces of words. */
const STEM_SHARE = 0.6;

/** Two spaces of TF-IDF joined: Radweg meets Fahrradwege by the parts and pieces that both have. */
export class VectorSpace {
  /** By place: the natural logarithm of how rare it is. */
  private constructor(readonly rarity: Float32Array) {}

  /** Learns which places are rare from texts; the order of the texts changes nothing. */
  static from(texts: Iterable<TextFeatures>): VectorSpace {
    const seenIn = new Uint32Array(2 * SPACE);
    let total = 0;
    for (const text of texts) {
      total += 1;
      for (const place of text.places) seenIn[place] = (seenIn[place] as number) + 1;
    }
    const rarity = new Float32Array(2 * SPACE);
    for (let place = 0; place < rarity.length; place += 1)
      rarity[place] = Math.log((1 + total) / (1 + (seenIn[place] as number))) + 1;
    return new VectorSpace(rarity);
  }

  static of(rarity: Float32Array): VectorSpace {
    return new VectorSpace(rarity);
  }

  /** At length 1; empty for a text without words. */
  vector({ places, counts }: TextFeatures): SparseVector {
    let stems = 0;
    while (stems < places.length && (places[stems] as number) < SPACE) stems += 1;
    if (stems === 0) return EMPTY_VECTOR;
    const weights = new Float64Array(places.length);
    for (let at = 0; at < weights.length; at += 1) {
      const [count, rarity] = [counts[at] as number, this.rarity[places[at] as number] as number];
      weights[at] = count <= 1 ? rarity * count : (1 + Math.log(count)) * rarity;
    }
    const value = new Float32Array(places.length);
    scale(weights.subarray(0, stems), Math.sqrt(STEM_SHARE), value.subarray(0, stems));
    scale(weights.subarray(stems), Math.sqrt(1 - STEM_SHARE), value.subarray(stems));
    return { index: places, value };
  }
}

function scale(weights: Float64Array, length: number, into: Float32Array): void {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const by = length / Math.sqrt(squares || 1);
  for (let at = 0; at < weights.length; at += 1) into[at] = (weights[at] as number) * by;
}
