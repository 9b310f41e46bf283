import { SPACE, type TextFeatures } from './text-features.js';
import { EMPTY_VECTOR, type SparseVector, vectorOf } from './sparse-vector.js';

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
      for (const place of text.keys()) seenIn[place] = (seenIn[place] as number) + 1;
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
  vector(text: TextFeatures): SparseVector {
    const stems: [number, number][] = [];
    const grams: [number, number][] = [];
    for (const [place, count] of text) {
      const weight = (1 + Math.log(Math.max(1, count))) * (this.rarity[place] as number);
      (place < SPACE ? stems : grams).push([place, count < 1 ? weight * count : weight]);
    }
    if (stems.length === 0) return EMPTY_VECTOR;
    const [one, other] = [
      vectorOf(stems, Math.sqrt(STEM_SHARE)),
      vectorOf(grams, Math.sqrt(1 - STEM_SHARE)),
    ];
    return joined(one, other);
  }
}

/** All places of `one` lie below those of `other`. */
function joined(one: SparseVector, other: SparseVector): SparseVector {
  const index = new Uint32Array(one.index.length + other.index.length);
  const value = new Float32Array(index.length);
  index.set(one.index);
  index.set(other.index, one.index.length);
  value.set(one.value);
  value.set(other.value, one.value.length);
  return { index, value };
}
