import { describe, expect, it } from '@jest/globals';
import { EMPTY, LIMITS, linesBelow, peopleOf } from './sheet.ts';

describe('the printed sheet', () => {
  it('has fewer lines the more is written, and always some', () => {
    const short = { ...EMPTY, wording: 'Zehn Bänke.', reasons: 'Es gibt keine.' };
    const long = {
      ...EMPTY,
      wording: 'w'.repeat(LIMITS.wording),
      reasons: 'r'.repeat(LIMITS.reasons),
      costs: 'k'.repeat(LIMITS.costs),
    };
    expect(linesBelow(short)).toBe(18);
    expect(linesBelow(long)).toBeLessThan(linesBelow(short));
    expect(linesBelow(long)).toBeGreaterThanOrEqual(4);
  });

  it('names only who is named', () => {
    expect(peopleOf({ ...EMPTY, representative1: 'Eins', representative3: 'Drei' })).toEqual([
      'Eins',
      'Drei',
    ]);
  });
});
