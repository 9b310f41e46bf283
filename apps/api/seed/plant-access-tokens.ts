import { createHash } from 'node:crypto';
import { newId } from '@ein/platform';
import type { Calendar } from './calendar.js';
import type { Ground } from './plant-town.js';
import type { Rows } from './rows.js';

/** A program that runs, and one that was given up. Days from the day of seeding. */
const PROGRAMS = [
  { name: 'Stadtplan der Schule', madeDaysAgo: 40, days: 180, usedDaysAgo: 1, endedDaysAgo: null },
  { name: 'Versuch im Unterricht', madeDaysAgo: 90, days: 90, usedDaysAgo: 60, endedDaysAgo: 12 },
];

/** Nobody has their secrets: who wants to try one makes a new one. */
export function plantAccessTokens(rows: Rows, calendar: Calendar, ground: Ground): void {
  for (const { name, madeDaysAgo, days, usedDaysAgo, endedDaysAgo } of PROGRAMS) {
    const id = newId();
    rows.add('access_token', {
      ...{ id, name, account_id: ground.person.get('resident') ?? '' },
      handle: createHash('sha256').update(name).digest('base64url').slice(0, 12),
      digest: `\\x${createHash('sha256').update(id).digest('hex')}`,
      created_at: calendar.hours(-24 * madeDaysAgo),
      expires_at: calendar.hours(24 * (days - madeDaysAgo) + 1),
      last_used_on: calendar
        .hours(-24 * usedDaysAgo)
        .toISOString()
        .slice(0, 10),
      ended_at: endedDaysAgo === null ? null : calendar.hours(-24 * endedDaysAgo),
    });
  }
}
