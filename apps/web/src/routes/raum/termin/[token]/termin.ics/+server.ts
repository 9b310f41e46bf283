import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { RequestHandler } from './$types';
import { CALENDAR_FILE } from '../../appointments.graphql.ts';

/** The entry for a calendar, as the appointment stands now. */
export const GET: RequestHandler = async (event) => {
  const token = event.params.token.slice(0, 200);
  const { appointmentByLink: booked } = await ask(event, CALENDAR_FILE, { token });
  if (!booked) error(404, m.appt_unknown());
  return new Response(booked.calendarFile, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
      'cache-control': 'private, no-store',
    },
  });
};
