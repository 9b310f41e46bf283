import { fail, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { berlinDay } from '#lib/state/berlin-time.ts';
import { errorsOf, type FieldErrors, hasErrors, optional, text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import { MATTERS, type Time } from '../../../raum/termin/appointments.graphql.ts';
import { chosenIn, timeIn } from '../../../raum/termin/choosing.ts';
import { BOOK_AT_DESK, TIMES_AT_DESK } from '../desk.graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const today = () => berlinDay(new Date());

/** Matter and day stand in the address; without them it is the first matter, today. */
export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const chosen = chosenIn(event.url);
  const { appointmentMatters: matters } = await ask(event, MATTERS, {});
  const matter = matters.find(({ id }) => id === chosen.matter) ?? matters[0];
  const day = chosen.day ?? today();
  const times = matter
    ? (await ask(event, TIMES_AT_DESK, { matterId: matter.id, day })).appointmentTimesAtDesk
    : [];
  return { matters, matter, day, times };
};

/** What was typed comes back with every refusal. */
interface Refused {
  values: Record<'matter' | 'time' | 'name' | 'email' | 'phone' | 'note' | 'needs', string>;
  errors: FieldErrors;
  problem?: string;
  nextFree?: readonly Time[] | undefined;
}
const refuse = (status: number, refused: Refused) => fail(status, refused);

async function book(event: RequestEvent) {
  requireOffice(event);
  const form = await event.request.formData();
  const values = {
    ...{ matter: text(form, 'anliegen'), time: text(form, 'zeit'), name: text(form, 'name') },
    ...{ email: text(form, 'email'), phone: text(form, 'phone') },
    ...{ note: text(form, 'note'), needs: text(form, 'needs') },
  };
  const time = timeIn(values.time);
  const errors: FieldErrors = {
    zeit: time ? undefined : m.appt_time_error(),
    name: values.name ? undefined : m.appt_name_error(),
    phone: values.email || values.phone ? undefined : m.appt_reach_error(),
  };
  if (!time || hasErrors(errors)) return refuse(400, { values, errors });
  const { matter: matterId, name, note, needs } = values;
  const reach = { email: optional(form, 'email'), phone: optional(form, 'phone') };
  const input = { matterId, ...time, name, note, needs, ...reach };
  const { data, fields } = await call(event, BOOK_AT_DESK, { input });
  if (!data) return refuse(400, { values, errors: errorsOf(fields) });
  const answer = data.bookAppointmentAtDesk;
  if (answer.__typename === 'Appointment') return { booked: { ...answer, name } };
  return refuse(409, {
    values,
    errors: {},
    problem: answer.message,
    nextFree: answer.nextFree,
  });
}

export const actions: Actions = { default: book };
