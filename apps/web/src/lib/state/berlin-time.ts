const BERLIN = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Berlin', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
});
const HOUR_MS = 3_600_000;
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A moment on the clocks of Einbeck, to the second: "2026-12-03T18:00:00". */
export const clockOf = (moment: Date): string => BERLIN.format(moment).replace(' ', 'T');

/** The date on Einbeck's wall calendar: "2026-12-03". */
export const berlinDay = (moment: Date): string => clockOf(moment).slice(0, 10);

/** What a field for day and time shows of a moment: "2026-12-03T18:00". */
export const localOf = (moment: string): string => clockOf(new Date(moment)).slice(0, 16);

/** The moment behind such a field, or null where it is none: also in the hour that the clocks leave out. The hour that comes twice is the first one. */
export function momentOf(local: string): string | null {
  if (!LOCAL.test(local)) return null;
  const asUtc = new Date(`${local}:00Z`).getTime();
  if (Number.isNaN(asUtc)) return null;
  // Einbeck is one or two hours ahead; summer time comes first.
  for (const ahead of [2, 1]) {
    const moment = new Date(asUtc - ahead * HOUR_MS);
    if (localOf(moment.toISOString()) === local) return moment.toISOString();
  }
  return null;
}
