import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { BY_LINK, DAYS, MOVE, TIMES } from '../../appointments.graphql.ts';
import { chosenIn, keyOf, timeIn } from '../../choosing.ts';

export const load: PageServerLoad = async (event) => {
  const token = event.params.token.slice(0, 200);
  const { appointmentByLink: booked } = await ask(event, BY_LINK, { token });
  if (!booked) error(404, m.appt_unknown());
  const chosen = chosenIn(event.url);
  const { matterId } = booked;
  const { appointmentDays: days } = await ask(event, DAYS, { matterId });
  const day = days.find((one) => one.day === chosen.day)?.day;
  const times = day ? (await ask(event, TIMES, { matterId, day })).appointmentTimes : [];
  const time = times.find((one) => keyOf(one) === chosen.time);
  return { token, booked, days, day, times, time };
};

export const actions: Actions = {
  default: async (event) => {
    const time = timeIn(text(await event.request.formData(), 'zeit'));
    if (!time) return fail(400, { problem: m.appt_time_error() });
    const token = event.params.token.slice(0, 200);
    const { data } = await call(event, MOVE, { input: { token, ...time } });
    const moved = data?.moveAppointment;
    if (moved?.__typename === 'Appointment')
      redirect(303, href(`/raum/termin/${encodeURIComponent(token)}?getan=verschoben`));
    return fail(409, {
      problem: moved && 'message' in moved ? moved.message : m.appt_time_error(),
    });
  },
};
