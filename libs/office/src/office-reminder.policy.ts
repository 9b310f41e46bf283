import { addWorkingDays, type Day, isWorkingDay } from '@ein/platform';
import type { Clerk, Reminder, ReminderDays } from './office-reminder.repository.js';

/** Working days before the promised day on which the office is reminded. */
const SOON = 5;
/** Working days after it on which those who look after the whole hear of it. */
const LONG_OVERDUE = 10;
/** Working days without a word from whoever an idea was handed to. */
const NO_REPLY = 30;
/** Working days on which a clock stands still. */
const LONG_PAUSE = 20;

export function reminderDays(today: Day): ReminderDays {
  return {
    today,
    soon: addWorkingDays(today, SOON),
    longAgo: workingDaysBefore(today, LONG_OVERDUE),
    handedOver: workingDaysBefore(today, NO_REPLY),
    paused: workingDaysBefore(today, LONG_PAUSE),
  };
}

/** The last day from which `count` working days have passed up to today. */
export function workingDaysBefore(today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0; day = dayBefore(day)) if (isWorkingDay(day)) left--;
  return day;
}

function dayBefore(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** What of it this person hears: the office all, admins what is long overdue, and all where there is no office. */
export function heardBy(
  clerk: Pick<Clerk, 'role'>,
  reminders: readonly Reminder[],
  hasOffice: boolean,
): Reminder[] {
  if (clerk.role === 'office' || !hasOffice) return [...reminders];
  return reminders.filter(({ kind }) => kind === 'escalated');
}

/** An answer that is long overdue is not named a second time as overdue. */
export function eachOnce(reminders: readonly Reminder[]): Reminder[] {
  const escalated = new Set(
    reminders.filter(({ kind }) => kind === 'escalated').map(({ number }) => number),
  );
  return reminders.filter(({ kind, number }) => kind !== 'overdue' || !escalated.has(number));
}
