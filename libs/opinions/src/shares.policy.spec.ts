import { describe, expect, it } from '@jest/globals';
import { sharesOf } from './shares.policy.js';

describe('shares of a hundred', () => {
  it('add up to 100', () => {
    expect(sharesOf({ agree: 1, disagree: 1, pass: 4 })).toEqual({
      agree: 17,
      disagree: 17,
      pass: 66,
      answers: 6,
    });
    expect(sharesOf({ agree: 7, disagree: 0, pass: 0 })).toEqual({
      agree: 100,
      disagree: 0,
      pass: 0,
      answers: 7,
    });
    for (let agree = 0; agree < 30; agree++)
      for (let disagree = 5; disagree < 30; disagree++) {
        const shares = sharesOf({ agree, disagree, pass: 3 });
        expect((shares?.agree ?? 0) + (shares?.disagree ?? 0) + (shares?.pass ?? 0)).toBe(100);
      }
  });

  it('are not told of fewer than five', () => {
    expect(sharesOf({ agree: 2, disagree: 1, pass: 1 })).toBeNull();
    expect(sharesOf({ agree: 3, disagree: 1, pass: 1 })).not.toBeNull();
  });
});
