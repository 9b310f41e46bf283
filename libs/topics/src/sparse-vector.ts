/** A vector of which only what is not zero is kept; `index` grows. */
export interface SparseVector {
  index: Uint32Array;
  value: Float32Array;
}

export const EMPTY_VECTOR: SparseVector = { index: new Uint32Array(), value: new Float32Array() };

export function dot(one: SparseVector, other: SparseVector): number {
  let [sum, a, b] = [0, 0, 0];
  while (a < one.index.length && b < other.index.length) {
    const [left, right] = [one.index[a] as number, other.index[b] as number];
    if (left === right) {
      sum += (one.value[a] as number) * (other.value[b] as number);
      a += 1;
      b += 1;
    } else if (left < right) a += 1;
    else b += 1;
  }
  return sum;
}

/** One vector laid out in full, so that multiplying it with many others takes no search. */
export class LaidOut {
  private readonly full: Float32Array;
  private laid: SparseVector = EMPTY_VECTOR;

  constructor(places: number) {
    this.full = new Float32Array(places);
  }

  lay(vector: SparseVector): void {
    for (const place of this.laid.index) this.full[place] = 0;
    this.laid = vector;
    const { index, value } = vector;
    for (let at = 0; at < index.length; at += 1)
      this.full[index[at] as number] = value[at] as number;
  }

  /** The same as `dot` of both. */
  dot({ index, value }: SparseVector): number {
    let sum = 0;
    for (let at = 0; at < index.length; at += 1)
      sum += (this.full[index[at] as number] as number) * (value[at] as number);
    return sum;
  }
}

/** The sum of vectors at length 1. Only the `most` heaviest places are kept; of equals the first. */
export function sumOf(parts: readonly SparseVector[], places: number, most: number): SparseVector {
  const sums = new Float64Array(places);
  for (const { index, value } of parts)
    for (let at = 0; at < index.length; at += 1) {
      const place = index[at] as number;
      sums[place] = (sums[place] as number) + (value[at] as number);
    }
  const kept = heaviest(sums, most);
  let squares = 0;
  for (const place of kept) squares += (sums[place] as number) * (sums[place] as number);
  if (squares === 0) return EMPTY_VECTOR;
  const scale = 1 / Math.sqrt(squares);
  return {
    index: kept,
    value: Float32Array.from(kept, (place) => (sums[place] as number) * scale),
  };
}

/** The places of the `most` largest values above 0, in growing order. */
function heaviest(values: Float64Array, most: number): Uint32Array {
  const there = new Uint32Array(values.length);
  let size = 0;
  values.forEach((value, place) => {
    if (value > 0) there[size++] = place;
  });
  const all = there.subarray(0, size);
  if (size <= most) return all.slice();
  const sorted = Float64Array.from(all, (place) => values[place] as number).sort();
  const least = sorted[size - most] as number;
  let equals = most - (size - 1 - sorted.lastIndexOf(least));
  return all.filter((place) => {
    const value = values[place] as number;
    return value > least || (value === least && equals-- > 0);
  });
}
