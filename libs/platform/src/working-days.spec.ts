import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, berlinDay, isWorkingDay, workingDaysBetween } from './working-days.js';

describe('working days of Lower Saxony', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2028-10-31', false, 'Reformationstag, a Tuesday'],
    ['2027-11-01', true, 'Allerheiligen is none here'],
    ['2027-05-27', true, 'Fronleichnam is none here'],
    ['2027-03-26', false, 'Karfreitag'],
    ['2027-03-29', false, 'Ostermontag'],
    ['2027-05-06', false, 'Christi Himmelfahrt'],
    ['2027-05-17', false, 'Pfingstmontag'],
    ['2026-12-24', true, 'Heiligabend is no public holiday'],
    ['2026-12-25', false, 'first day of Christmas'],
  ])('%s: %s (%s)', (day, expected) => expect(isWorkingDay(day)).toBe(expected));

  it('counts from the next working day on', () => {
    expect(addWorkingDays('2026-11-23', 1)).toBe('2026-11-24');
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-23', 0)).toBe('2026-11-23');
  });

  it('steps over Christmas and New Year', () => {
    expect(addWorkingDays('2026-12-23', 2)).toBe('2026-12-28');
    expect(addWorkingDays('2026-11-23', 30)).toBe('2027-01-06');
  });

  it('takes the date of Einbeck, not of the server', () => {
    expect(berlinDay(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(berlinDay(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
    expect(addWorkingDays(new Date('2026-11-22T23:30:00Z'), 1)).toBe('2026-11-24');
  });

  it('counts back what was added, over every start and the end of summer time', () => {
    for (let offset = 0; offset < 400; offset += 7) {
      const start = berlinDay(new Date(Date.UTC(2026, 8, 1 + offset, 12)));
      for (const days of [0, 1, 5, 30])
        expect(workingDaysBetween(start, addWorkingDays(start, days))).toBe(days);
    }
  });

  it('is 0 when nothing has passed', () => {
    expect(workingDaysBetween('2026-11-23', '2026-11-23')).toBe(0);
    expect(workingDaysBetween('2026-11-24', '2026-11-23')).toBe(0);
    expect(workingDaysBetween('2026-11-20', '2026-11-22')).toBe(0);
  });

  it('refuses what is no date', () => {
    expect(() => isWorkingDay('soon')).toThrow('"soon" is no calendar date.');
  });
});
