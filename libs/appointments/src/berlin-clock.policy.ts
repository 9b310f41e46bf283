import type { Day } from '@ein/platform';

const HOUR_MS = 3_600_000;
/** In summer and in winter; summer first, so that of an hour that comes twice the first one is found. */
const HOURS_AHEAD_OF_UTC = [2, 1];

// Swedish writes dates as ISO, so no parts need to be put together.
const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The moment at which Berlin's clock shows this time on that day; the first of two, and null where the clock leaves it out. */
export function momentOn(day: Day, time: string): Date | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  for (const hours of HOURS_AHEAD_OF_UTC) {
    const moment = new Date(asUtc - hours * HOUR_MS);
    if (WALL.format(moment) === `${day} ${time}`) return moment;
  }
  return null;
}

/** The moment at which a day begins in Berlin. */
export function startOf(day: Day): Date {
  const moment = momentOn(day, '00:00');
  if (!moment) throw new RangeError(`"${day}" is no calendar date.`);
  return moment;
}

/** `count` days from this one on. */
export const daysFrom = (day: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => plusDays(day, index));

export const dayAfter = (day: Day): Day => plusDays(day, 1);

function plusDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** ISO: Monday is 1. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
