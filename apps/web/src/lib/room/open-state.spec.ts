import { describe, expect, it } from '@jest/globals';
import { type Day, openState } from './open-state.ts';

const day = (date: string, ...hours: [string | null, string | null][]): Day => ({
  day: date,
  lines: hours.map(([from, until]) => ({ from, until })),
});
const DAYS = [
  day('2026-10-24', [null, null]),
  day('2026-10-25', ['09:00', '13:00'], ['15:00', '18:00']),
  day('2026-10-26', ['12:00', '14:00'], ['09:00', '12:00']),
];

describe('whether the room is open', () => {
  it.each([
    ['2026-10-24T10:00:00Z', { now: 'next', day: '2026-10-25', from: '09:00', until: '13:00' }],
    // Still the day before in Einbeck, and no longer.
    ['2026-10-24T21:59:00Z', { now: 'next', day: '2026-10-25', from: '09:00', until: '13:00' }],
    ['2026-10-24T22:01:00Z', { now: 'later', from: '09:00', until: '13:00' }],
    // The clocks have gone back: 7:59 and 8:00 of UTC are 8:59 and 9:00.
    ['2026-10-25T07:59:00Z', { now: 'later', from: '09:00', until: '13:00' }],
    ['2026-10-25T08:00:00Z', { now: 'open', until: '13:00' }],
    ['2026-10-25T12:00:00Z', { now: 'later', from: '15:00', until: '18:00' }],
    ['2026-10-25T17:00:00Z', { now: 'next', day: '2026-10-26', from: '09:00', until: '14:00' }],
    ['2026-10-26T11:30:00Z', { now: 'open', until: '14:00' }],
    ['2026-10-26T13:00:00Z', { now: 'unknown' }],
  ])('at %s', (moment, state) => {
    expect(openState(DAYS, new Date(moment))).toEqual(state);
  });
});
