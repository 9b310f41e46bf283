import { getHolidays } from 'feiertagejs';

/** A calendar date in Europe/Berlin, written as ISO: `2026-11-23`. */
export type Day = string;

/** Whether this is a date of the calendar, written as ISO; 31 February is none. */
export function isDay(text: string): boolean {
  const midnight = new Date(`${text}T00:00:00Z`);
  return (
    text.length === 10 &&
    !Number.isNaN(midnight.getTime()) &&
    midnight.toISOString().startsWith(text)
  );
}

const LOWER_SAXONY = 'NI';
const SATURDAY = 6;
const SUNDAY = 0;

// Swedish writes dates as ISO, so no parts need to be put together.
const BERLIN_DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
});
const holidaysOfYear = new Map<number, ReadonlySet<Day>>();

/** The date on Einbeck's wall calendar at this moment, wherever the server stands. */
export function berlinDay(moment: Date): Day {
  return BERLIN_DAY.format(moment);
}

/** Monday to Friday, and no public holiday of Lower Saxony (§ 2 NFeiertagsG; 31 October since 2018). */
export function isWorkingDay(day: Day): boolean {
  const weekday = utc(day).getUTCDay();
  return (
    weekday !== SATURDAY && weekday !== SUNDAY && !holidays(utc(day).getUTCFullYear()).has(day)
  );
}

/** The day on which `count` working days have passed since `from`; the first is the next working day (§ 187 (1) BGB). */
export function addWorkingDays(from: Date | Day, count: number): Day {
  let day = asDay(from);
  for (let left = count; left > 0;) {
    day = dayAfter(day);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** How many working days lie after `from`, up to and including `to`; 0 if `to` is not later. Undoes {@link addWorkingDays}. */
export function workingDaysBetween(from: Date | Day, to: Date | Day): number {
  const last = asDay(to);
  let count = 0;
  for (let day = dayAfter(asDay(from)); day <= last; day = dayAfter(day)) {
    if (isWorkingDay(day)) count++;
  }
  return count;
}

function asDay(when: Date | Day): Day {
  return typeof when === 'string' ? when : berlinDay(when);
}

export function dayAfter(day: Day): Day {
  const next = utc(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function utc(day: Day): Date {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${day}" is no calendar date.`);
  return date;
}

function holidays(year: number): ReadonlySet<Day> {
  const known = holidaysOfYear.get(year);
  if (known) return known;
  const days = new Set(getHolidays(year, LOWER_SAXONY).map((holiday) => holiday.dateString));
  holidaysOfYear.set(year, days);
  return days;
}
