import { m } from '#lib/messages/generated/messages.js';
import { getLocale } from '#lib/messages/generated/runtime.js';

type Moment = string | Date;
const zone = 'Europe/Berlin';
const languages = { de: 'de-DE', en: 'en-GB' } as const;

/** Making a format costs a hundred times what using it does, and a page uses one for every number on it. */
function onceFor<T>(make: (language: string, options?: Intl.DateTimeFormatOptions) => T) {
  const made = new Map<string, T>();
  return (options?: Intl.DateTimeFormatOptions): T => {
    const language = languages[getLocale()];
    const key = language + JSON.stringify(options);
    const found = made.get(key) ?? make(language, options);
    made.set(key, found);
    return found;
  };
}
const format = onceFor(
  (language, options) => new Intl.DateTimeFormat(language, { timeZone: zone, ...options }),
);
const relative = onceFor((language) => new Intl.RelativeTimeFormat(language));
const numbers = onceFor((language) => new Intl.NumberFormat(language));

/** A calendar date ("2026-12-08") is read as noon, so that no time zone moves it to its neighbour. */
const momentOf = (value: Moment): Date =>
  value instanceof Date
    ? value
    : new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T12:00:00Z` : value);

/** "8. Dezember" stays on one line. */
const unbroken = (text: string) => text.replace(/(\d+\.?) (?=\p{L})/gu, '$1\u00a0');

const yearOf = (value: Date) => format({ year: 'numeric' }).format(value);

/** "14. Oktober 2026" */
export const longDate = (value: Moment) =>
  unbroken(format({ day: 'numeric', month: 'long', year: 'numeric' }).format(momentOf(value)));

/** "14. Oktober", with the year only when it is not this one. */
export function day(value: Moment, now = new Date()): string {
  const moment = momentOf(value);
  if (yearOf(moment) !== yearOf(now)) return longDate(moment);
  return unbroken(format({ day: 'numeric', month: 'long' }).format(moment));
}

/** "17:30" */
export const clock = (value: Moment) =>
  format({ hour: '2-digit', minute: '2-digit' }).format(momentOf(value));

/** "14. Oktober, 17:30" */
export const dayAndClock = (value: Moment) => `${day(value)}, ${clock(value)}`;

const steps: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['minute', 60, 60],
  ['hour', 3600, 24],
  ['day', 86_400, 14],
  ['week', 604_800, 9],
];

/** "vor 5 Tagen"; older than two months it is the day itself. */
export function ago(value: Moment, now = new Date()): string {
  const seconds = (now.getTime() - momentOf(value).getTime()) / 1000;
  if (seconds < 60) return m.now();
  for (const [unit, length, limit] of steps) {
    const count = Math.floor(seconds / length);
    if (count < limit) return unbroken(relative().format(-count, unit));
  }
  return day(value, now);
}

/** Whole days until a moment, at least 0. */
export const daysUntil = (value: Moment, now = new Date()): number =>
  Math.max(0, Math.ceil((momentOf(value).getTime() - now.getTime()) / 86_400_000));

/** 2304 becomes "2.304". */
export const figure = (value: number): string => numbers().format(value);
