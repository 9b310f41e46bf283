import { type Day, dayAfter } from './working-days.js';

const ZONE = 'Europe/Berlin';
const WALL_CLOCK = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;
const HOUR_MS = 60 * 60 * 1000;
/** What the clock in Berlin is ahead of UTC, in summer and in winter. */
const AHEAD = [2, 1];

/** What an entry on a wall clock in Berlin means. */
export type BerlinMoment =
  | { at: Date; twice: boolean }
  /** No date of the calendar, or an hour that the change to summer time leaves out. */
  | { problem: 'unreadable' | 'skipped' };

/** Reads `2027-03-28T02:30` as people in Berlin mean it; of an hour that comes twice it takes the earlier. */
export function readBerlin(text: string): BerlinMoment {
  const asUtc = new Date(`${text}Z`);
  if (!WALL_CLOCK.test(text) || !asUtc.toJSON()?.startsWith(text)) return { problem: 'unreadable' };
  const [at, other] = AHEAD.map((hours) => new Date(asUtc.getTime() - hours * HOUR_MS)).filter(
    (moment) => wallClock(moment) === asUtc.toJSON().slice(0, 19),
  );
  return at ? { at, twice: other !== undefined } : { problem: 'skipped' };
}

// Swedish writes dates as ISO, so no parts need to be put together.
const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});
const wallClock = (moment: Date) => WALL.format(moment).replace(' ', 'T');

/** `2026-12-06T00:00`, with seconds only where there are any: what a field for date and time shows. */
export function writeBerlin(moment: Date): string {
  return wallClock(moment).replace(/:00$/, '');
}

/** Whether the clock in Berlin shows this moment's time a second time an hour later or earlier. */
export function comesTwice(moment: Date): boolean {
  const read = readBerlin(writeBerlin(moment));
  return 'twice' in read && read.twice;
}

const PARTS = new Intl.DateTimeFormat('de-DE', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `6. Dezember 2026, 0.00 Uhr`, as sentences name it. */
export function germanMoment(moment: Date): string {
  const { day, month, year, hour, minute } = Object.fromEntries(
    PARTS.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return `${day}. ${month} ${year}, ${Number(hour)}.${minute} Uhr`;
}

/** The moment at which Berlin's clock shows this time (`09:30`) on that day; the first of two, and null where the clock leaves it out. */
export function momentOn(day: Day, time: string): Date | null {
  const read = readBerlin(`${day}T${time}`);
  return 'at' in read ? read.at : null;
}

/** The moment at which a day begins in Berlin. */
export function startOf(day: Day): Date {
  const moment = momentOn(day, '00:00');
  if (!moment) throw new RangeError(`"${day}" is no calendar date.`);
  return moment;
}

/** `count` days from this one on. */
export function daysFrom(day: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let next = day; days.length < count; next = dayAfter(next)) days.push(next);
  return days;
}

/** ISO: Monday is 1. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
