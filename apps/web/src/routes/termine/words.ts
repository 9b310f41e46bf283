import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { berlinDay } from '#lib/state/berlin-time.ts';
import { clock } from '#lib/ui/dates.ts';
import type { IconName } from '#lib/ui/icon-names.ts';
import type { Tone } from '#lib/ui/status.ts';
import { dayName } from '#lib/room/hours.ts';
import type { EventCardFields, EventPageFields } from './events.graphql.ts';

type Kind = EventCardFields['kind'];
type Access = EventPageFields['access'][number];

export const KINDS: Record<Kind, () => string> = {
  THEMED_EVENING: m.event_kind_themed_evening,
  TRAINING: m.event_kind_training,
  COUNCIL_DATE: m.event_kind_council_date,
  OTHER: m.event_kind_other,
};

/** What stands for a kind in the address. */
export const KIND_SLUGS: Record<string, Kind> = {
  themenabend: 'THEMED_EVENING',
  schulung: 'TRAINING',
  sitzung: 'COUNCIL_DATE',
  weitere: 'OTHER',
};

export const ACCESS: Record<Access, () => string> = {
  STEP_FREE: m.event_access_step_free,
  HEARING_LOOP: m.event_access_hearing_loop,
  TOILET: m.event_access_toilet,
  COMPANION: m.event_access_companion,
  SIGN_LANGUAGE: m.event_access_sign_language,
  QUIET_ROOM: m.event_access_quiet_room,
};

export const eventHref = (event: { number: number; slug: string }): string =>
  href(`/termine/${event.number}/${event.slug}`);

const dayOf = (moment: string) => berlinDay(new Date(moment));

/** "Donnerstag, 3. Dezember 2026, 18:00 bis 20:00" */
export function whenWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const [first, last] = [dayOf(startsAt), dayOf(endsAt)];
  const end = first === last ? clock(endsAt) : `${dayName(last)}, ${clock(endsAt)}`;
  return m.event_until({ start: `${dayName(first)}, ${clock(startsAt)}`, end });
}

/** How it stands, as word, sign and colour; null where there is nothing to say. */
export function standOf(
  event: EventCardFields,
): { tone: Tone; icon: IconName; word: string } | null {
  if (event.state === 'CANCELLED')
    return { tone: 'stop', icon: 'declined', word: m.event_state_cancelled() };
  if (event.state === 'DRAFT')
    return { tone: 'neutral', icon: 'edit', word: m.event_state_draft() };
  if (event.state === 'OVER')
    return event.minutesPublishedAt
      ? { tone: 'neutral', icon: 'menu-book', word: m.event_has_minutes() }
      : { tone: 'neutral', icon: 'history', word: m.event_state_over() };
  if (!event.registrationOpen || event.seatsLeft === null) return null;
  return event.seatsLeft > 0
    ? {
        ...{ tone: 'good', icon: 'event-available' },
        word: m.event_seats_left({ count: event.seatsLeft }),
      }
    : { tone: 'waiting', icon: 'group', word: m.event_full() };
}
