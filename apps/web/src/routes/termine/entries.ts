import type { Entry } from '#lib/calendar/ics.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { EventEntryFields } from './events.graphql.ts';
import { eventHref } from './words.ts';

interface Room {
  roomName: string;
  roomAddress: string;
}

export const locationOf = ({ roomName, roomAddress }: Room): string =>
  `${roomName}, ${roomAddress}`;

/** An event as calendars show it; a cancelled one stays, with its reason first. */
export function entryOf(event: EventEntryFields, room: Room, site: string): Entry {
  const cancelled = event.state === 'CANCELLED';
  return {
    key: `termin-${event.number}`,
    title: cancelled ? m.event_ics_cancelled({ title: event.title }) : event.title,
    text: [event.cancelReason, event.descriptionText].filter(Boolean).join('\n\n'),
    location: event.place ?? locationOf(room),
    url: site + eventHref(event),
    sequence: event.version,
    changedAt: event.changedAt,
    cancelled,
    when: { starts: event.startsAt, ends: event.endsAt },
  };
}
