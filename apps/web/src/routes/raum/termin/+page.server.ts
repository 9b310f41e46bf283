import { fail, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { errorsOf, type FieldErrors, hasErrors, text } from '#lib/state/form.ts';
import { type Asked, askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import type { Actions, PageServerLoad } from './$types';
import { BOOK, DAYS, MATTERS, type Time, TIMES } from './appointments.graphql.ts';
import { chosenIn, keyOf, timeIn } from './choosing.ts';

export const load: PageServerLoad = async (event) => {
  const chosen = chosenIn(event.url);
  const { appointmentMatters: matters } = await ask(event, MATTERS, {});
  const matter = matters.find(({ id }) => id === chosen.matter);
  const days = matter ? (await ask(event, DAYS, { matterId: matter.id })).appointmentDays : [];
  const day = days.find((one) => one.day === chosen.day)?.day;
  const times =
    matter && day ? (await ask(event, TIMES, { matterId: matter.id, day })).appointmentTimes : [];
  const time = times.find((one) => keyOf(one) === chosen.time);
  return { matters, matter, days, day, times, time, stamp: stampOf('bookAppointment') };
};

function valuesOf(form: FormData) {
  return {
    matter: text(form, 'anliegen'),
    time: text(form, 'zeit'),
    name: text(form, 'name'),
    email: text(form, 'email'),
    note: text(form, 'note'),
    needs: text(form, 'needs'),
  };
}

/** What was typed comes back with every refusal. */
interface Refused {
  values: ReturnType<typeof valuesOf>;
  errors: FieldErrors;
  problem?: string;
  proof?: Asked | undefined;
  nextFree?: readonly Time[] | undefined;
}
const refuse = (status: number, refused: Refused) => fail(status, refused);

async function book(event: RequestEvent) {
  const form = await event.request.formData();
  const values = valuesOf(form);
  const time = timeIn(values.time);
  const errors: FieldErrors = {
    zeit: time ? undefined : m.appt_time_error(),
    name: values.name ? undefined : m.appt_name_error(),
    email: values.email ? undefined : m.appt_email_error(),
  };
  if (!time || hasErrors(errors)) return refuse(400, { values, errors });
  const { matter: matterId, name, email, note, needs } = values;
  const input = { matterId, ...time, name, email, note, needs, sender: senderOf(form) };
  const { data, fields } = await call(event, BOOK, { input });
  if (!data) return refuse(400, { values, errors: errorsOf(fields) });
  const answer = data.bookAppointment;
  if (answer.__typename === 'AppointmentRequested') return { requested: { ...answer, email } };
  if (answer.__typename === 'ChallengeRequired')
    return refuse(403, { values, errors: {}, proof: askedBy(answer) });
  const nextFree = answer.__typename === 'SlotTaken' ? answer.nextFree : undefined;
  return refuse(409, { values, errors: {}, problem: answer.message, nextFree });
}

export const actions: Actions = { default: book };
