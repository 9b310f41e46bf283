import type { OpeningException } from './opening-exception.entity.js';
import type { OpeningLine, OpeningVersion } from './opening-version.entity.js';

/** One day as it will be. */
export interface OpenDay {
  day: string;
  /** In the order of their hours; empty when nobody is there. */
  lines: OpeningLine[];
  /** Why the day is not as the week says; null: it is. */
  reason: string | null;
}

/** The version that holds on this day, or null when none does yet. */
export function versionOn<V extends Pick<OpeningVersion, 'validFrom'>>(
  versions: readonly V[],
  day: string,
): V | null {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<V | null>((last, one) => (last && last.validFrom > one.validFrom ? last : one), null);
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

const inOrder = (lines: readonly OpeningLine[]) =>
  lines.toSorted(
    (one, other) =>
      one.weekday - other.weekday || (one.from ?? '24:00').localeCompare(other.from ?? '24:00'),
  );

/** The lines of a week in the order of days and hours; those without hours come last on their day. */
export const weekOf = (version: Pick<OpeningVersion, 'lines'>): OpeningLine[] =>
  inOrder(version.lines);

/** So many days from this one on, each by the version in force on it. */
export function openDays(
  versions: readonly OpeningVersion[],
  exceptions: readonly OpeningException[],
  from: string,
  count: number,
): OpenDay[] {
  const other = new Map(exceptions.map((one) => [one.day, one]));
  return Array.from({ length: count }, (_, at) => {
    const day = daysAfter(from, at);
    const lines = inOrder(versionOn(versions, day)?.lines ?? []).filter(
      ({ weekday }) => weekday === weekdayOf(day),
    );
    const exception = other.get(day);
    return exception
      ? { day, lines: otherLines(exception, lines), reason: exception.reason }
      : { day, lines, reason: null };
  });
}

/** At other hours the same people are there. */
function otherLines({ day, from, until }: OpeningException, usual: OpeningLine[]): OpeningLine[] {
  if (!from || !until) return [];
  const said = (words: string[]) => [...new Set(words.filter(Boolean))].join(', ');
  const who = said(usual.map((line) => line.who));
  const helpsWith = said(usual.map((line) => line.helpsWith));
  return [{ id: day, weekday: weekdayOf(day), from, until, who, helpsWith }];
}
