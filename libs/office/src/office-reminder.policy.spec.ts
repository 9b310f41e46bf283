import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, workingDaysBetween } from '@ein/platform';
import { eachOnce, heardBy, workingDaysBefore } from './office-reminder.policy.js';
import type { Reminder } from './office-reminder.repository.js';

const reminder = (kind: Reminder['kind'], number = 1): Reminder => ({
  kind,
  number,
  dueOn: '2026-11-20',
  title: 'Bank am Markt',
  placeName: null,
  who: null,
});

describe('working days back', () => {
  it.each(['2026-11-23', '2027-01-04', '2027-04-06', '2026-11-22'])('from %s', (today) => {
    for (const count of [1, 5, 10, 30]) {
      const day = workingDaysBefore(today, count);
      expect(workingDaysBetween(day, today)).toBeGreaterThanOrEqual(count);
      expect(addWorkingDays(day, count) <= today).toBe(true);
    }
  });
});

describe('who hears what', () => {
  const all = [reminder('escalated'), reminder('overdue'), reminder('soon', 2)];

  it('tells admins what is long overdue, and all where there is no office', () => {
    expect(heardBy({ role: 'office' }, all, true)).toHaveLength(3);
    expect(heardBy({ role: 'admin' }, all, true)).toEqual([reminder('escalated')]);
    expect(heardBy({ role: 'admin' }, all, false)).toHaveLength(3);
  });

  it('names what is long overdue once', () => {
    expect(eachOnce(all).map(({ kind }) => kind)).toEqual(['escalated', 'soon']);
  });
});
