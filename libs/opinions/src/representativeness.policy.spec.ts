import { describe, expect, it } from '@jest/globals';
import {
  isSignificant,
  mostTypical,
  sharedBy,
  shareOf,
  shareTest,
  twoShareTest,
  typicality,
} from './representativeness.policy.js';

const counts = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, pass });

describe('what is typical of a group', () => {
  it('draws a share to one half where few have answered', () => {
    expect(shareOf(counts(0, 0), 'agree')).toBe(0.5);
    expect(shareOf(counts(8, 1, 1), 'agree')).toBe(9 / 12);
    expect(shareOf(counts(8, 1, 1), 'disagree')).toBe(2 / 12);
  });

  it('tests a share against one half', () => {
    // By hand: 2 · √16 · (13/16 − 1/2) = 8 · 0.3125.
    expect(shareTest(12, 15)).toBeCloseTo(2.5, 12);
    expect(shareTest(0, 3)).toBeCloseTo(2 * 2 * (0.25 - 0.5), 12);
  });

  it('tests two shares against each other', () => {
    // The example of Polis' own test, to its tolerance.
    expect(Math.abs(twoShareTest(15, 56, 24, 71) + 1.518)).toBeLessThan(0.01);
    // By hand: 12/16 against 4/16, pooled 1/2: 0.5 / √(0.25 · 0.125).
    expect(twoShareTest(11, 3, 15, 15)).toBeCloseTo(0.5 / Math.sqrt(0.03125), 12);
    expect(twoShareTest(9, 9, 9, 9)).toBe(0);
  });

  it('takes 90 % one-sided for significant', () => {
    expect([isSignificant(1.28), isSignificant(1.2816), isSignificant(1.29)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('chooses the side that sets the group apart, and ranks by r · z_r · p · z_p', () => {
    const found = typicality('s', counts(11, 4), counts(3, 12));
    expect(found).toMatchObject({ statementId: 's', side: 'agree', passes: true });
    expect(found.ratio).toBeCloseTo(12 / 17 / (4 / 17), 12);
    const p = 12 / 17;
    const z = 2 * 4 * (12 / 16 - 0.5);
    expect(found.metric).toBeCloseTo(3 * (0.5 / Math.sqrt(0.03125)) * p * z, 10);
    expect(typicality('s', counts(3, 12), counts(11, 4)).side).toBe('disagree');
  });

  it('is nothing that the rest says as well', () => {
    expect(typicality('s', counts(14, 1), counts(14, 1)).passes).toBe(false);
    expect(typicality('s', counts(2, 1), counts(1, 2)).passes).toBe(false);
  });

  it('is at most five statements, agreeing first', () => {
    const all = Array.from({ length: 8 }, (_, nr) =>
      nr % 2
        ? typicality(`s${nr}`, counts(3, 12 + nr), counts(12, 3))
        : typicality(`s${nr}`, counts(12 + nr, 3), counts(3, 12)),
    );
    const chosen = mostTypical([...all, typicality('weak', counts(5, 5), counts(5, 5))]);
    expect(chosen.map(({ statementId }) => statementId)).toEqual(['s6', 's4', 's7', 's5', 's3']);
  });
});

describe('what all groups share', () => {
  it('is a product, so that one group that disagrees weighs more than a large one that agrees', () => {
    expect(sharedBy([counts(8, 1, 1), counts(4, 2)], 'agree')).toBeCloseTo((9 / 12) * (5 / 8), 12);
    const split = sharedBy([counts(98, 0), counts(0, 18)], 'agree');
    const shared = sharedBy([counts(60, 38), counts(11, 7)], 'agree');
    expect(shared).toBeGreaterThan(split);
  });
});
