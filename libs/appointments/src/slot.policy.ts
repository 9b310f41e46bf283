import { type Day, momentOn, weekdayOf } from '@ein/platform';

const MINUTE_MS = 60_000;

/** How far ahead somebody may book, in days. */
export const DAYS_AHEAD = 56;
/** Who is there needs a little time to get ready. */
export const LEAD_MINUTES = 60;
/** How long an unconfirmed booking holds its slot. */
export const HOLD_MINUTES = 30;

/** Times that come every week between two days. */
export interface Series {
  id: string;
  matterIds: string[];
  host: string;
  weekday: number;
  fromTime: string;
  untilTime: string;
  minutes: number;
  validFrom: Day;
  validUntil: Day | null;
}

export interface Closure {
  day: Day;
  seriesId: string | null;
}

/** A time that can be booked with somebody. */
export interface Slot {
  seriesId: string;
  host: string;
  startsAt: Date;
  endsAt: Date;
}

/** A time at which somebody is busy. */
export type Taken = Pick<Slot, 'host' | 'startsAt' | 'endsAt'>;

/**
 * The slots of one day on Berlin's clock. An hour that the clock leaves out in spring has none; of the hour that comes twice in autumn
 * the first one counts. Each lasts its minutes of real time.
 */
export function slotsOn(day: Day, series: Series, closures: readonly Closure[] = []): Slot[] {
  if (!isOpen(day, series, closures)) return [];
  const until = minutesOf(series.untilTime);
  const slots: Slot[] = [];
  for (let at = minutesOf(series.fromTime); at + series.minutes <= until; at += series.minutes) {
    const startsAt = momentOn(day, clockOf(at));
    // Over the hour that is left out the clock runs ahead of real time, and a slot would begin before the one before it has ended.
    if (!startsAt || startsAt < (slots.at(-1)?.endsAt ?? startsAt)) continue;
    const endsAt = new Date(startsAt.getTime() + series.minutes * MINUTE_MS);
    slots.push({ seriesId: series.id, host: series.host, startsAt, endsAt });
  }
  return slots;
}

function isOpen(day: Day, series: Series, closures: readonly Closure[]): boolean {
  if (weekdayOf(day) !== series.weekday || day < series.validFrom) return false;
  if (series.validUntil !== null && day > series.validUntil) return false;
  return !closures.some(
    (one) => one.day === day && (one.seriesId === null || one.seriesId === series.id),
  );
}

export const minutesOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** What of it nobody else has, from the first moment that can be booked on. Earliest first; at the same time by name. */
export function freeAmong(slots: readonly Slot[], taken: readonly Taken[], from: Date): Slot[] {
  return slots
    .filter((slot) => slot.startsAt >= from && !taken.some((one) => overlaps(one, slot)))
    .sort(
      (one, other) =>
        one.startsAt.getTime() - other.startsAt.getTime() || one.host.localeCompare(other.host),
    );
}

const overlaps = (one: Taken, other: Taken): boolean =>
  one.host === other.host && one.startsAt < other.endsAt && other.startsAt < one.endsAt;
