import { m } from '#lib/messages/generated/messages.js';
import { clock, day, daysUntil } from '#lib/ui/dates.ts';
import { getLocale } from '#lib/messages/generated/runtime.js';
import { berlinDay } from '#lib/state/berlin-time.ts';

export interface Due {
  word: string;
  tone: 'overdue' | 'today' | 'later';
}

/** A deadline in the words of the queue: today with its hour, tomorrow, the weekday within a week, else the day. */
export function dueWord(dueAt: string, now: Date): Due {
  const due = new Date(dueAt);
  if (due < now) return { word: m.mod_overdue(), tone: 'overdue' };
  if (berlinDay(due) === berlinDay(now))
    return { word: m.mod_due_today({ time: clock(due) }), tone: 'today' };
  if (berlinDay(due) === berlinDay(new Date(now.getTime() + 86_400_000)))
    return { word: m.mod_due_tomorrow(), tone: 'later' };
  const weekday = new Intl.DateTimeFormat(getLocale(), {
    weekday: 'short',
    timeZone: 'Europe/Berlin',
  });
  return { word: daysUntil(due, now) < 7 ? weekday.format(due) : day(due, now), tone: 'later' };
}
