import { describe, expect, it } from '@jest/globals';
import { everyMonth } from './months.policy.js';

describe('months', () => {
  it('fills quiet months up to the present, over the turn of the year', () => {
    const counted = [
      { month: '2026-11', ideas: 3, votes: 9, comments: 1 },
      { month: '2027-02', ideas: 1, votes: 0, comments: 0 },
    ];
    expect(everyMonth(counted, '2027-03-02').map((row) => `${row.month} ${row.ideas}`)).toEqual([
      '2026-11 3',
      '2026-12 0',
      '2027-01 0',
      '2027-02 1',
      '2027-03 0',
    ]);
  });

  it('has none where nothing happened yet', () => {
    expect(everyMonth([], '2026-11-23')).toEqual([]);
  });
});
