import { ask } from '#lib/api/client.ts';
import { calendar, calendarResponse } from '#lib/calendar/ics.ts';
import { weekly } from '#lib/calendar/weekly.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { entryOf, locationOf } from '../termine/entries.ts';
import { CALENDAR } from '../termine/events.graphql.ts';
import type { RequestHandler } from './$types';

/** All public events and the opening hours, for calendars that subscribe (RFC 5545). */
export const GET: RequestHandler = async (event) => {
  const { town, eventCalendar, meetingRoom } = await ask(event, CALENDAR, {});
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const room = town.roomName;
  const hours = weekly(meetingRoom.versions, meetingRoom.exceptions, {
    location: locationOf(town),
    url: site + href('/raum'),
    open: (who) => m.room_ics_hours({ room, who }),
    day: (who) => m.room_ics_day({ room, who }),
    other: (reason) => m.room_ics_other({ room, reason }),
  });
  const head = { name: m.event_ics_name({ room }), site, language: event.locals.language };
  const entries = [...eventCalendar.map((one) => entryOf(one, town, site)), ...hours];
  return calendarResponse(calendar(head, entries), 'termine.ics', event.request);
};
