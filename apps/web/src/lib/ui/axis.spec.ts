import { describe, expect, it } from '@jest/globals';
import { axisOf } from './axis.ts';

describe('the axis of a chart', () => {
  it.each([
    [0, 4],
    [1, 4],
    [22, 32],
    [31, 40],
    [178, 200],
    [1083, 1200],
  ])('for a longest bar of %i ends at %i', (longest, end) => {
    expect(axisOf(longest)).toEqual({ end, step: end / 4 });
  });

  it('always leaves room behind the longest bar and steps in whole numbers', () => {
    for (let longest = 0; longest < 5000; longest += 7) {
      const { end, step } = axisOf(longest);
      expect(end).toBeGreaterThanOrEqual(longest * 1.1);
      expect(Number.isInteger(step)).toBe(true);
    }
  });
});
