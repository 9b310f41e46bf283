import { describe, expect, it } from '@jest/globals';
import { QUORUM, quorumOf, ruleFor } from './quorum.policy.js';

describe('signatures of an Einwohnerantrag', () => {
  it.each([
    [29_751, 1191],
    [30_000, 1200],
    [30_725, 1229],
    [37_500, 1500],
    [50_000, 1500],
  ])('of %i residents are %i', (residents, signatures) => {
    expect(quorumOf(residents, QUORUM)).toBe(signatures);
  });

  it('follow the rule of the size of the town, or its own', () => {
    expect(ruleFor(10_000, null)).toBeNull();
    expect(ruleFor(10_001, null)).toBe(QUORUM);
    expect(ruleFor(50_001, null)).toBeNull();
    const own = { percent: 2.5, most: 4000 };
    expect(ruleFor(120_000, own)).toBe(own);
    expect(quorumOf(120_000, own)).toBe(3000);
  });
});
