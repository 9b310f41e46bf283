import { clock, longDate } from '#lib/ui/dates.ts';

const isMidnight = (moment: string) => clock(moment) === '00:00';

/** The day on which a phase begins, with the time unless it is midnight. */
export const beginning = (moment: string): string =>
  isMidnight(moment) ? longDate(moment) : `${longDate(moment)}, ${clock(moment)}`;

/** The last day of a phase: what ends at midnight ends with the day before. */
export const end = (moment: string): string =>
  isMidnight(moment)
    ? longDate(new Date(Date.parse(moment) - 1))
    : `${longDate(moment)}, ${clock(moment)}`;
