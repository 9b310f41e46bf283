import { newId, berlinDay } from '@ein/platform';
import type { Calendar } from './calendar.js';
import type { PlantedIdea } from './planted.js';
import type { Ground } from './plant-town.js';
import { closedDay, type EventContent, events, openingVersions } from './room.js';
import type { Rows } from './rows.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Between the first steps of an event: it is written, then published, then people register. */
const STEP_DAYS = 14;

/** Opening hours, one day that differs, and events around today. */
export function plantRoom(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
  ideas: Map<string, PlantedIdea>,
): void {
  const changed_at = calendar.now;
  const dayIn = (days: number) =>
    berlinDay(new Date(calendar.midnight(days).getTime() + DAY_MS / 2));
  for (const { validFrom, lines, note, demo } of openingVersions)
    rows.add('opening_version', {
      ...{ id: newId(), note, demo, sequence: 0, changed_at },
      valid_from: typeof validFrom === 'number' ? dayIn(-validFrom) : validFrom,
      lines: lines.map((line) => ({ id: newId(), ...line })),
    });
  const ahead = Array.from({ length: 7 }, (_, at) => dayIn(closedDay.daysAhead + at));
  rows.add('opening_exception', {
    day: ahead.find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === closedDay.weekday),
    ...{ from_time: null, until_time: null, reason: closedDay.reason, sequence: 0, changed_at },
  });
  events.forEach((event, index) => plantEvent(rows, calendar, ground, ideas, { event, index }));
}

function plantEvent(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
  ideas: Map<string, PlantedIdea>,
  { event, index }: { event: EventContent; index: number },
): void {
  const id = newId();
  const { kind, title, description, place, access, capacity, inDays } = event;
  const written = calendar.midnight(Math.min(inDays, 0) - STEP_DAYS);
  const ends_at = clockAt(calendar, inDays, event.until);
  rows.add('town_event', {
    ...{ id, number: index + 1, kind, title, description, place, access, capacity },
    ...{ starts_at: clockAt(calendar, inDays, event.from), ends_at },
    ...{ language: 'Deutsch', takes_registrations: capacity !== null, registration_until: null },
    state: event.cancelled ? 'cancelled' : 'published',
    cancel_reason: event.cancelled ?? null,
    minutes: event.minutes ?? null,
    minutes_published_at: event.minutes ? new Date(ends_at.getTime() + 2 * DAY_MS) : null,
    ...{ version: event.cancelled ? 3 : 2, created_at: written, changed_at: written },
    published_at: written,
  });
  for (const key of event.ideas ?? []) {
    const idea = ideas.get(key);
    if (!idea) throw new Error(`No idea of the demo is called ${key}.`);
    rows.add('event_idea', { event_id: id, idea_id: idea.id });
  }
  ground.supporters.slice(index * 40, index * 40 + event.guests).forEach((account_id, nr) => {
    const at = new Date(written.getTime() + (nr + 1) * HOUR_MS);
    rows.add('event_registration', {
      ...{ id: newId(), event_id: id, account_id, name: null, address: null, language: 'de' },
      state: capacity !== null && nr >= capacity ? 'waiting' : 'confirmed',
      ...{ created_at: at, placed_at: at },
    });
  });
}

/** That hour on Einbeck's clocks, also on a day of 23 or 25 hours. */
function clockAt(calendar: Calendar, days: number, hour: number): Date {
  const guess = calendar.midnight(days).getTime() + hour * HOUR_MS;
  const shown = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: 'Europe/Berlin', hour: '2-digit', hourCycle: 'h23' },
  }).format(guess);
  return new Date(guess + (Math.floor(hour) - Number(shown)) * HOUR_MS);
}
