import { createHash } from 'node:crypto';

/** Numbers from 0 to below 1 that look random and are the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A lot above 0 and up to 1 that belongs to these words for ever. */
export function lotOf(...words: string[]): number {
  return (createHash('sha256').update(words.join('\0')).digest().readUIntBE(0, 6) + 1) / 2 ** 48;
}

/** A copy in another order, after Fisher and Yates. */
export function shuffled<T>(things: readonly T[], chance: () => number): T[] {
  const copy = [...things];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}
