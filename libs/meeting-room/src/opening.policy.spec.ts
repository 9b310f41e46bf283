import { describe, expect, it } from '@jest/globals';
import type { OpeningVersion } from './opening-version.entity.js';
import { daysAfter, openDays, versionOn, weekdayOf } from './opening.policy.js';

const version = (validFrom: string, weekday: number, from: string): OpeningVersion => ({
  ...{ id: validFrom, validFrom, note: '', demo: false, sequence: 0, changedAt: new Date() },
  lines: [{ id: from, weekday, from, until: '18:00', who: 'Team', helpsWith: '' }],
});
const exception = (day: string, from: string | null, until: string | null) => ({
  ...{ day, from, until, reason: 'Betriebsausflug', sequence: 0, changedAt: new Date() },
});

describe('the hours of a day', () => {
  const old = version('2022-11-01', 1, '09:00');
  const next = version('2026-11-30', 1, '14:00');

  it('are those of the newest version that has begun, whatever the order of the rows', () => {
    expect(versionOn([next, old], '2026-11-29')).toBe(old);
    expect(versionOn([old, next], '2026-11-30')).toBe(next);
    expect(versionOn([old, next], '2022-10-31')).toBeNull();
  });

  it('change in the middle of the two weeks that are shown', () => {
    const days = openDays([old, next], [], '2026-11-23', 14);
    expect(days.flatMap(({ day, lines }) => lines.map(({ from }) => `${day} ${from}`))).toEqual([
      '2026-11-23 09:00',
      '2026-11-30 14:00',
    ]);
  });

  it('can be none, or others, with a reason', () => {
    const days = openDays(
      [old],
      [exception('2026-11-23', null, null), exception('2026-11-24', '10:00', '12:00')],
      '2026-11-23',
      2,
    );
    expect(days[0]).toEqual({ day: '2026-11-23', lines: [], reason: 'Betriebsausflug' });
    expect(days[1]?.lines.map(({ from, until }) => [from, until])).toEqual([['10:00', '12:00']]);
  });

  it.each(['2026-10-25', '2027-03-28'])('go on over the change of the clocks on %s', (day) => {
    expect(weekdayOf(day)).toBe(7);
    expect(daysAfter(day, 1).slice(-2)).toBe(String(Number(day.slice(-2)) + 1));
  });
});
