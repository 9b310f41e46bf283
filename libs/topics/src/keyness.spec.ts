import { describe, expect, it } from '@jest/globals';
import { adjustedRand } from './adjusted-rand.js';
import { keyWords, logLikelihood, logOdds, SMALL_GROUP } from './keyness.js';

describe('the words of a group', () => {
  it('have the log-likelihood of the published example', () => {
    // Rayson and Garside 2000, two cells and their complements: 10 of 100 against 10 of 1,000.
    expect(logLikelihood({ word: '', inGroup: 10, inRest: 10 }, 100, 1000)).toBeCloseTo(23.06, 0);
    expect(logLikelihood({ word: '', inGroup: 10, inRest: 100 }, 100, 1000)).toBeCloseTo(0, 6);
  });

  it('are those that are surely and at least twice as common in it, the most distinctive first', () => {
    const words = [
      { word: 'überall', inGroup: 80, inRest: 800 },
      { word: 'hier', inGroup: 60, inRest: 20 },
      { word: 'etwas', inGroup: 30, inRest: 30 },
      { word: 'einmal', inGroup: 1, inRest: 0 },
      { word: 'woanders', inGroup: 1, inRest: 500 },
    ];
    expect(keyWords(words, 100, 1000).map(({ word }) => word)).toEqual(['hier', 'etwas']);
  });

  it('are held back by what all say where the group is small', () => {
    const group = SMALL_GROUP - 10;
    const words = [
      { word: 'oft', inGroup: 12, inRest: 4 },
      { word: 'zufall', inGroup: 1, inRest: 0 },
      { word: 'alle', inGroup: 15, inRest: 150 },
    ];
    expect(keyWords(words, group, 200).map(({ word }) => word)).toEqual(['oft']);
    expect(logOdds({ word: '', inGroup: 2, inRest: 20 }, group, 200)).toBeCloseTo(0, 1);
  });

  it('come in one order when they are equally distinctive', () => {
    const equal = ['c', 'a', 'b'].map((word) => ({ word, inGroup: 50, inRest: 5 }));
    expect(keyWords(equal, 100, 1000).map(({ word }) => word)).toEqual(['a', 'b', 'c']);
  });
});

describe('the adjusted Rand index', () => {
  it('is 1 for the same division under other names, and about 0 for chance', () => {
    expect(adjustedRand([1, 1, 2, 2, 3], [7, 7, 5, 5, 6])).toBe(1);
    expect(adjustedRand([1, 1, 1, 2, 2, 2], [1, 1, 2, 1, 2, 2])).toBeLessThan(0.3);
    expect(adjustedRand([1, 1, 2, 2], [1, 2, 1, 2])).toBeLessThanOrEqual(0);
    expect(adjustedRand([], [])).toBe(1);
  });

  it('is that of the published example', () => {
    // Those of the documentation of scikit-learn.
    expect(adjustedRand([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.57, 2);
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.24, 2);
  });
});
