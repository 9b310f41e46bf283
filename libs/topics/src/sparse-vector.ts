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

/** The sum of vectors, each with its weight, at length 1. Only the `most` heaviest entries are kept. */
export function sumOf(
  parts: readonly (readonly [SparseVector, number])[],
  most = Infinity,
): SparseVector {
  const sum = new Map<number, number>();
  for (const [{ index, value }, weight] of parts)
    for (let at = 0; at < index.length; at += 1) {
      const key = index[at] as number;
      sum.set(key, (sum.get(key) ?? 0) + weight * (value[at] as number));
    }
  let entries = [...sum].filter(([, value]) => value !== 0);
  if (entries.length > most)
    entries = entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
  return vectorOf(entries);
}

/** Sorted and at length 1; empty when there is nothing. */
export function vectorOf(entries: (readonly [number, number])[], length = 1): SparseVector {
  const sorted = entries.sort((a, b) => a[0] - b[0]);
  let squares = 0;
  for (const [, value] of sorted) squares += value * value;
  if (squares === 0) return EMPTY_VECTOR;
  const scale = length / Math.sqrt(squares);
  const index = new Uint32Array(sorted.length);
  const value = new Float32Array(sorted.length);
  sorted.forEach(([key, weight], at) => {
    index[at] = key;
    value[at] = weight * scale;
  });
  return { index, value };
}
