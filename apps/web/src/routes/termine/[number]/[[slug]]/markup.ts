import type { EventPageFields } from '../../events.graphql.ts';

interface Room {
  roomName: string;
  roomAddress: string;
}

/**
 * What search engines read of an event (schema.org). No sign that HTML or a script element knows is left in it, because it stands
 * in a script element, where nothing is unescaped.
 */
export function eventMarkup(event: EventPageFields, room: Room, url: string): string {
  const { place, seatsLeft, capacity, state } = event;
  const markup = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.descriptionText,
    startDate: event.startsAt,
    endDate: event.endsAt,
    eventStatus: `https://schema.org/${state === 'CANCELLED' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    url,
    location: {
      '@type': 'Place',
      name: place ?? room.roomName,
      address: place ?? room.roomAddress,
    },
    ...(capacity !== null && {
      maximumAttendeeCapacity: capacity,
      remainingAttendeeCapacity: seatsLeft,
    }),
  };
  return JSON.stringify(markup).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
