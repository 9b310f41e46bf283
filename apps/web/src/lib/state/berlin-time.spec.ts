import { describe, expect, it } from '@jest/globals';
import { localOf, momentOf } from './berlin-time.ts';

describe('a time on the clocks of Einbeck', () => {
  it.each([
    ['2026-12-03T18:00', '2026-12-03T17:00:00.000Z'],
    ['2026-07-03T18:00', '2026-07-03T16:00:00.000Z'],
    ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s is %s, and back', (local, moment) => {
    expect(momentOf(local)).toBe(moment);
    expect(localOf(moment)).toBe(local);
  });

  it.each(['2027-03-28T02:30', '', 'morgen', '2026-02-30T10:00'])('%j is no moment', (local) => {
    expect(momentOf(local)).toBeNull();
  });
});
