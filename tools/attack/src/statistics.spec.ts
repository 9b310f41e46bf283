import { describe, expect, it } from '@jest/globals';
import { likelihoodOfChance } from './statistics.ts';

const row = (count: number, from: number) =>
  Array.from({ length: count }, (_, at) => from + ((at * 37) % 100) / 10);

describe('the comparison of two rows of times', () => {
  it('finds rows alike that are', () => {
    expect(likelihoodOfChance(row(100, 5), row(100, 5))).toBeCloseTo(1, 1);
  });

  it('finds a difference of a third of the spread in a hundred pairs', () => {
    expect(likelihoodOfChance(row(100, 5), row(100, 8))).toBeLessThan(0.001);
  });

  // Worked out by hand: U = 0 of 25, spread 4.787, z = 2.611.
  it('gives the likelihood of the tables', () => {
    expect(likelihoodOfChance([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).toBeCloseTo(0.009, 3);
  });

  it('says nothing where all is the same', () => {
    expect(likelihoodOfChance([1, 1, 1], [1, 1, 1])).toBe(1);
  });
});
