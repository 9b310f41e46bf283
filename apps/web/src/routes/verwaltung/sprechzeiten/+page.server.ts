import { fail, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { berlinDay } from '#lib/state/berlin-time.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireDesk, requireOffice } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { APPOINTMENTS, RECORD_VISIT, TAKE_BACK } from './desk.graphql.ts';

/** Today and what comes after it. */
const DAYS = 15;
const OUTCOMES = ['CAME', 'MISSED', 'OPEN'] as const;

const today = () => berlinDay(new Date());

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const asked = event.url.searchParams.get('tag') ?? '';
  const from = /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : today();
  const { appointments } = await ask(event, APPOINTMENTS, { from, days: DAYS });
  const mayChange = ['OFFICE', 'ADMIN'].includes(event.locals.viewer?.role ?? '');
  return { from, isToday: from === today(), appointments, mayChange };
};

async function record(event: RequestEvent) {
  requireOffice(event);
  const form = await event.request.formData();
  const outcome = OUTCOMES.find((one) => one === text(form, 'outcome'));
  const appointmentId = text(form, 'id');
  const { data } = outcome
    ? await call(event, RECORD_VISIT, { input: { appointmentId, outcome } })
    : { data: undefined };
  return data?.recordVisit ? { said: m.appt_recorded() } : fail(400, { problem: m.appt_unknown() });
}

async function takeBack(event: RequestEvent) {
  requireOffice(event);
  const form = await event.request.formData();
  const [appointmentId, reason] = [text(form, 'id'), text(form, 'reason')];
  const { data, fields } = await call(event, TAKE_BACK, { input: { appointmentId, reason } });
  if (!data) return fail(400, { id: appointmentId, reason, errors: errorsOf(fields) });
  const done = data.takeBackAppointment;
  return done.__typename === 'TimesTakenBack'
    ? { said: done.toBeCalled ? m.appt_taken_back_call() : m.appt_taken_back() }
    : fail(409, { problem: done.message });
}

export const actions: Actions = { besuch: record, ausfallen: takeBack };
