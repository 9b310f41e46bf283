const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** Times relative to the moment of seeding, so that the demo town is always in the middle of its life. */
export class Calendar {
  constructor(readonly now: Date) {}

  /** A believable moment of that day (7 to 21 o'clock), always the same for the same `key`, never in the future. */
  at(daysAgo: number, key: string): Date {
    const day = new Date(this.now.getTime() - daysAgo * DAY_MS);
    day.setHours(7, 0, 0, 0);
    const moment = day.getTime() + Math.floor(unit(key) * 14 * HOUR_MS);
    return new Date(Math.min(moment, this.now.getTime() - Math.ceil(unit(`${key}!`) * HOUR_MS)));
  }

  /** Midnight in Berlin, `days` from today. */
  midnight(days: number): Date {
    const noon = new Date(this.now.getTime() + days * DAY_MS);
    const day = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
    }).format(noon);
    const utc = new Date(`${day}T00:00:00Z`);
    const inBerlin = new Date(utc.toLocaleString('en-US', { timeZone: 'Europe/Berlin' }));
    const inUtc = new Date(utc.toLocaleString('en-US', { timeZone: 'UTC' }));
    return new Date(utc.getTime() - (inBerlin.getTime() - inUtc.getTime()));
  }

  hours(fromNow: number): Date {
    return new Date(this.now.getTime() + fromNow * HOUR_MS);
  }

  /** A moment between `from` and now, the same for the same `key`. */
  since(from: Date, key: string): Date {
    return new Date(
      from.getTime() + unit(key) * Math.max(0, this.now.getTime() - from.getTime() - HOUR_MS),
    );
  }
}

/** A number in [0, 1) that belongs to this text (FNV-1a, mixed): the demo is the same at each seeding. */
export function unit(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
