import { describe, expect, it } from '@jest/globals';
import type { EventPageFields } from '../../events.graphql.ts';
import { eventMarkup } from './markup.ts';

const room = { roomName: 'EIN.Lebens.raum', roomAddress: 'Marktplatz 16, 37574 Einbeck' };
const event = {
  ...{ number: 5, title: 'Abend </script><script>alert(1)</script> & mehr', state: 'PUBLISHED' },
  descriptionText: 'Worum es geht',
  ...{ startsAt: '2026-12-03T17:00:00.000Z', endsAt: '2026-12-03T19:00:00.000Z', place: null },
  ...{ capacity: 30, seatsLeft: 19 },
} as unknown as EventPageFields;

describe('what search engines read of an event', () => {
  it('says the same as the page, and ends no element', () => {
    const text = eventMarkup(event, room, 'https://ideen.example/termine/5');
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'Event',
      name: event.title,
      startDate: '2026-12-03T17:00:00.000Z',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { name: 'EIN.Lebens.raum', address: room.roomAddress },
      remainingAttendeeCapacity: 19,
    });
  });

  it('says that it was cancelled, and where else it is', () => {
    const other = { ...event, state: 'CANCELLED' as const, place: 'Bahnhof', capacity: null };
    const read: unknown = JSON.parse(eventMarkup(other, room, 'https://ideen.example/termine/5'));
    expect(read).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      location: { name: 'Bahnhof' },
    });
    expect(read).not.toHaveProperty('maximumAttendeeCapacity');
  });
});
