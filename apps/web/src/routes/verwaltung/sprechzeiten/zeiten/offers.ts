import { m } from '#lib/messages/generated/messages.js';
import { getLocale } from '#lib/messages/generated/runtime.js';
import type { FieldErrors } from '#lib/state/form.ts';
import { longDate } from '#lib/ui/dates.ts';
import type { Offers } from '../desk.graphql.ts';

/** A form of the page that was refused, with what was typed into it. */
export interface Failed {
  which: string;
  values: Record<string, string | string[]>;
  errors: FieldErrors;
}

export const typedIn = (failed: Failed | undefined, which: string, name: string): string => {
  const value = failed?.which === which ? failed.values[name] : undefined;
  return typeof value === 'string' ? value : '';
};

export const errorIn = (failed: Failed | undefined, which: string, name: string) =>
  failed?.which === which ? failed.errors[name] : undefined;

/** 1 is Monday. */
export const weekdayName = (weekday: number): string =>
  new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : 'de-DE', {
    weekday: 'long',
    timeZone: 'UTC',
    // 5 January 2026 was a Monday.
  }).format(new Date(Date.UTC(2026, 0, 4 + weekday)));

type Series = Offers['appointmentSeries'][number];

/** "Montag, 09:00 bis 13:00, je 30 Minuten" */
export function seriesLine(series: Series): string {
  const { weekday, fromTime, untilTime, minutes, validFrom, validUntil } = series;
  const day = validFrom === validUntil ? longDate(validFrom) : weekdayName(weekday);
  return m.appt_series_line({ day, from: fromTime, until: untilTime, minutes });
}
