import { describe, expect, it } from '@jest/globals';
import { isHurried, levelOf, pointsOf, triesOf } from './challenge.policy.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

describe('suspicion', () => {
  it('grows faster by what people rarely do', () => {
    const plain = { trapped: false, hurried: false };
    expect(pointsOf(plain)).toBe(1);
    expect(pointsOf({ ...plain, hurried: true })).toBe(3);
    expect(pointsOf({ trapped: true, hurried: true })).toBe(10);
  });

  it.each([
    [0.1, 0],
    [1, 0],
    [1.01, 1],
    [2.5, 2],
    [3.1, 3],
    [400, 3],
  ])('%s of the measure asks for level %s', (fullness, level) => {
    expect(levelOf(fullness)).toBe(level);
  });

  it('asks for twice the work with each level, and never for none', () => {
    expect(triesOf(0, 300)).toEqual({ least: 150, most: 300 });
    expect(triesOf(1, 300)).toEqual({ least: 150, most: 300 });
    expect(triesOf(2, 300)).toEqual({ least: 300, most: 600 });
    expect(triesOf(3, 300)).toEqual({ least: 600, most: 1200 });
    expect(triesOf(1, 1)).toEqual({ least: 1, most: 1 });
  });

  it.each([
    [0, true],
    [1.9 * SECOND, true],
    [2 * SECOND, false],
    [23 * HOUR, false],
    [25 * HOUR, true],
    [-HOUR, true],
  ])('a form that comes back after %s ms is hurried: %s', (after, hurried) => {
    expect(isHurried(1_000_000_000, 1_000_000_000 + after, 2)).toBe(hurried);
  });
});
