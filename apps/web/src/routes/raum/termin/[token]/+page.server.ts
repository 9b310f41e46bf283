import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { Actions, PageServerLoad } from './$types';
import { BY_LINK, CANCEL, CONFIRM, ERASE } from '../appointments.graphql.ts';

const tokenOf = ({ params }: { params: { token: string } }) => params.token.slice(0, 200);

/** Opening the link changes nothing: programs that look at mails open links. */
export const load: PageServerLoad = async (event) => {
  const token = tokenOf(event);
  const { appointmentByLink: booked } = await ask(event, BY_LINK, { token });
  return { token, booked, done: event.url.searchParams.get('getan') };
};

type Visit = RequestEvent<{ token: string }>;
const back = (event: Visit, done: string): never =>
  redirect(303, href(`/raum/termin/${encodeURIComponent(tokenOf(event))}?getan=${done}`));

export const actions: Actions = {
  bestaetigen: async (event) => {
    const { confirmAppointment: done } = await ask(event, CONFIRM, { token: tokenOf(event) });
    if (done.__typename === 'Appointment') back(event, 'bestaetigt');
    return fail(409, { problem: 'message' in done ? done.message : m.appt_unknown() });
  },
  absagen: async (event) => {
    const { cancelAppointment: done } = await ask(event, CANCEL, { token: tokenOf(event) });
    if (done.__typename === 'Appointment') back(event, 'abgesagt');
    return fail(409, { problem: 'message' in done ? done.message : m.appt_unknown() });
  },
  loeschen: async (event) => {
    await ask(event, ERASE, { token: tokenOf(event) });
    back(event, 'geloescht');
  },
};
