import { describe, expect, it } from '@jest/globals';
import { berlinDay, daysFrom, startOf, weekdayOf } from '@ein/platform';
import { freeAmong, type Series, slotsOn } from './slot.policy.js';

const series = (like: Partial<Series> = {}): Series => ({
  id: 's',
  matterIds: ['m'],
  host: 'Smart-City-Team',
  weekday: 7,
  fromTime: '01:00',
  untilTime: '05:00',
  minutes: 30,
  validFrom: '2026-01-01',
  validUntil: null,
  ...like,
});
const starts = (day: string, like: Partial<Series> = {}) =>
  slotsOn(day, series(like)).map(({ startsAt }) => startsAt.toISOString().slice(11, 16));

describe('the free times of a day', () => {
  it('leaves out the hour that Berlin leaves out on 28 March 2027', () => {
    expect(starts('2027-03-28')).toEqual(['00:00', '00:30', '01:00', '01:30', '02:00', '02:30']);
  });

  it('takes the hour that comes twice on 25 October 2026 once, the first time', () => {
    expect(starts('2026-10-25')).toEqual([
      '23:00',
      '23:30',
      '00:00',
      '00:30',
      '02:00',
      '02:30',
      '03:00',
      '03:30',
    ]);
  });

  it.each(['2027-03-28', '2026-10-25'])('are whole and do not overlap on %s', (day) => {
    const slots = slotsOn(day, series({ minutes: 45 }));
    for (const [index, slot] of slots.entries()) {
      expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(45 * 60_000);
      const next = slots[index + 1];
      if (next) expect(next.startsAt.getTime()).toBeGreaterThanOrEqual(slot.endsAt.getTime());
    }
  });

  it('are at the same time of the clock on both sides of a change', () => {
    const morning = { weekday: 1, fromTime: '09:00', untilTime: '10:00' };
    expect(starts('2027-03-22', morning)).toEqual(['08:00', '08:30']);
    expect(starts('2027-03-29', morning)).toEqual(['07:00', '07:30']);
    expect(starts('2026-10-19', morning)).toEqual(['07:00', '07:30']);
    expect(starts('2026-10-26', morning)).toEqual(['08:00', '08:30']);
  });

  it('are only on its weekday, between its days, and never on a closed one', () => {
    expect(weekdayOf('2026-11-26')).toBe(4);
    expect(starts('2026-11-23', { weekday: 4 })).toEqual([]);
    const bounded = { weekday: 4, validFrom: '2026-11-26', validUntil: '2026-12-03' };
    const open = ['2026-11-19', '2026-11-26', '2026-12-03', '2026-12-10'].map(
      (day) => starts(day, bounded).length > 0,
    );
    expect(open).toEqual([false, true, true, false]);
    const one = series({ weekday: 4 });
    expect(slotsOn('2026-11-26', one, [{ day: '2026-11-26', seriesId: null }])).toEqual([]);
    expect(slotsOn('2026-11-26', one, [{ day: '2026-11-26', seriesId: 's' }])).toEqual([]);
    expect(slotsOn('2026-11-26', one, [{ day: '2026-11-26', seriesId: 'x' }])).not.toEqual([]);
  });

  it('has no slot that would end after its time', () => {
    const last = slotsOn('2026-11-29', series({ untilTime: '02:50' })).at(-1);
    expect(last?.endsAt.toISOString()).toBe('2026-11-29T01:30:00.000Z');
  });

  it('is free where the same host is not busy', () => {
    const [first, second, third] = slotsOn('2026-11-29', series());
    if (!first || !second || !third) throw new Error('There are three.');
    const busy = [{ ...second }, { ...third, host: 'dataport.kommunal' }];
    const free = freeAmong([third, second, first], busy, first.startsAt);
    expect(free).toEqual([first, third]);
    expect(freeAmong([first, second], [], second.startsAt)).toEqual([second]);
  });

  it('counts days on the calendar, also over a change of the clocks', () => {
    const days = daysFrom('2027-03-27', 3);
    expect(days).toEqual(['2027-03-27', '2027-03-28', '2027-03-29']);
    expect(days.map((day) => berlinDay(startOf(day)))).toEqual(days);
    expect(startOf('2027-03-29').toISOString()).toBe('2027-03-28T22:00:00.000Z');
  });
});
