import { describe, expect, it } from '@jest/globals';
import { spreadOf } from './figures.ts';

describe('the spread of a figure', () => {
  it('has the middle and both ends', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
    expect(spreadOf([7])).toEqual({ median: 7, min: 7, max: 7 });
  });
});
