import { describe, expect, it } from '@jest/globals';
import { comesTwice, germanMoment, readBerlin, writeBerlin } from './berlin-clock.js';

describe('a moment on the wall clock in Berlin', () => {
  it.each([
    ['2026-12-06T00:00', '2026-12-05T23:00:00.000Z', false],
    ['2026-07-01T18:30', '2026-07-01T16:30:00.000Z', false],
    ['2027-03-28T01:59:59', '2027-03-28T00:59:59.000Z', false],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z', false],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z', true],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z', false],
  ])('%s is %s', (text, at, twice) => {
    expect(readBerlin(text)).toEqual({ at: new Date(at), twice });
    expect(writeBerlin(new Date(at))).toBe(text);
    expect(comesTwice(new Date(at))).toBe(twice);
  });

  it('does not exist in the hour that summer time leaves out', () => {
    expect(readBerlin('2027-03-28T02:00')).toEqual({ problem: 'skipped' });
    expect(readBerlin('2027-03-28T02:59:59')).toEqual({ problem: 'skipped' });
  });

  it.each(['', 'morgen', '2026-12-06', '2026-02-31T10:00', '2026-12-06T25:00', '06.12.2026 10:00'])(
    'is not read from "%s"',
    (text) => {
      expect(readBerlin(text)).toEqual({ problem: 'unreadable' });
    },
  );

  it('is named as people write it', () => {
    expect(germanMoment(new Date('2026-12-05T23:00:00Z'))).toBe('6. Dezember 2026, 0.00 Uhr');
    expect(germanMoment(new Date('2026-07-01T16:05:00Z'))).toBe('1. Juli 2026, 18.05 Uhr');
  });
});
