import type { Day } from '@ein/platform';

const HOUR_MS = 60 * 60_000;
const BERLIN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The moment at which, so many days later, a day begins in Berlin, in summer and in winter. */
export function dayLater(day: Day, days: number): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  utc.setUTCDate(utc.getUTCDate() + days);
  const wanted = `${utc.toISOString().slice(0, 10)} 00:00:00`;
  // Berlin is one hour ahead of UTC in winter, two in summer.
  const summer = new Date(utc.getTime() - 2 * HOUR_MS);
  return BERLIN.format(summer) === wanted ? summer : new Date(utc.getTime() - HOUR_MS);
}
