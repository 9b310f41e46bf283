import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppressSmall } from './suppression.policy.js';

describe('suppressing small groups', () => {
  it.each([
    ['nothing to hide', [12, 5, 30], [12, 5, 30]],
    ['a second one where the first could be subtracted out', [12, 3, 30], [null, null, 30]],
    ['more where the rest would be a small group itself', [12, 3, 1, 30], [null, null, null, 30]],
    ['two small ones that hide each other', [12, 3, 4, 30], [12, null, null, 30]],
    ['a rest that could only be four and four', [12, 4, 4, 30], [null, null, null, 30]],
    ['equal groups together, because the choice would tell', [7, 7, 4, 30], [null, null, null, 30]],
    ['groups of nobody', [0, 12, 0], [null, 12, null]],
    ['one small group beside nobody', [0, 12, 2, 0, 40], [null, null, null, null, 40]],
    ['everything where everything is small', [1, 2, 3], [null, null, null]],
    ['a single group, whose size is the sum itself', [3], [null]],
    ['no groups', [], []],
  ])('hides %s', (_, groups, shown) => {
    expect(suppressSmall(groups)).toEqual(shown);
  });

  const sizes = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 500 })),
    { maxLength: 50 },
  );

  it('never shows a small group, nor a number that is not the true one', () => {
    fc.assert(
      fc.property(sizes, (groups) => {
        suppressSmall(groups).forEach((shown, index) => {
          if (shown !== null && (shown < 5 || shown !== groups[index]))
            throw new Error(`shows ${shown}`);
        });
      }),
    );
  });

  it('leaves nobody to find by subtraction while anything is shown', () => {
    fc.assert(
      fc.property(sizes, (groups) => {
        const shown = suppressSmall(groups);
        const hidden = groups.filter((_, index) => shown[index] === null);
        const rest = hidden.reduce((sum, size) => sum + size, 0);
        if (rest === 0 || hidden.length === groups.length) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(rest).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('leaves each hidden group at least two sizes that fit all that is known', () => {
    const small = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(small, (groups) => {
        const published = suppressSmall(groups);
        if (
          groups.every((size) => size === 0) ||
          published.every((size) => size !== null) ||
          published.every((size) => size === null)
        )
          return;
        const sum = groups.reduce((all, size) => all + size, 0);
        const fitting = candidates(groups.length, sum).filter(
          (other) => String(suppressSmall(other)) === String(published),
        );
        const restIsNobody = published.every((size, index) => size !== null || groups[index] === 0);
        published.forEach((size, index) => {
          if (size === null && !restIsNobody)
            expect(new Set(fitting.map((other) => other[index])).size).toBeGreaterThan(1);
        });
      }),
    );
  });
});

/** All rows of so many groups with this sum: what an attacker who knows the rule would try. */
function candidates(length: number, sum: number): number[][] {
  if (length === 0) return sum === 0 ? [[]] : [];
  return Array.from({ length: sum + 1 }, (_, first) =>
    candidates(length - 1, sum - first).map((rest) => [first, ...rest]),
  ).flat();
}
