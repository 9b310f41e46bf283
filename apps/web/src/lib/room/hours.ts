import { m } from '#lib/messages/generated/messages.js';
import { getLocale } from '#lib/messages/generated/runtime.js';
import { longDate } from '#lib/ui/dates.ts';
import type { OpenState } from './open-state.ts';

/** "9" or "9.30" in German, "9:00" in English. */
const spoken = (clock: string): string => {
  const short = clock.replace(/^0/, '');
  return getLocale() === 'de' ? short.replace(/:00$/, '').replace(':', '.') : short;
};

/** "9–13 Uhr"; a line without hours says so. */
export const hoursWords = (from: string | null, until: string | null): string =>
  from && until ? m.room_hours({ from: spoken(from), until: spoken(until) }) : m.room_no_hours();

const languages = { de: 'de-DE', en: 'en-GB' } as const;
const named = (date: Date): string =>
  new Intl.DateTimeFormat(languages[getLocale()], { weekday: 'long', timeZone: 'UTC' }).format(
    date,
  );

/** 1 is Monday. */
export const weekdayName = (weekday: number): string => named(new Date(Date.UTC(2024, 0, weekday)));

/** "Montag, 30. November 2026" */
export const dayName = (day: string): string =>
  `${named(new Date(`${day}T12:00:00Z`))}, ${longDate(day)}`;

/** One sentence of what is now. */
export function openWords(state: OpenState): string {
  if (state.now === 'unknown') return m.room_open_unknown();
  if (state.now === 'open')
    return m.room_open_until({ time: m.room_clock({ time: spoken(state.until) }) });
  const hours = hoursWords(state.from, state.until);
  if (state.now === 'later') return m.room_open_later({ hours });
  return m.room_open_next({ day: dayName(state.day), hours });
}
