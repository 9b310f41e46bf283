import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { calendar, calendarResponse } from '#lib/calendar/ics.ts';
import { entryOf } from '../entries.ts';
import { EVENT_FILE } from '../events.graphql.ts';
import type { RequestHandler } from './$types';

/** One event as a file, with the same id as in the calendar of all. */
export const GET: RequestHandler = async (event) => {
  if (!/^\d{1,9}$/.test(event.params.number)) error(404);
  const eventNumber = Number(event.params.number);
  const { event: found, town } = await ask(event, EVENT_FILE, { eventNumber });
  if (!found) error(404);
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const head = { name: found.title, site, language: event.locals.language };
  const text = calendar(head, [entryOf(found, town, site)]);
  return calendarResponse(text, `termin-${eventNumber}.ics`, event.request);
};
