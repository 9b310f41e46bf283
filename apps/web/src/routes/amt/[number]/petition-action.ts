import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import { RECORD_PETITION } from '../office.graphql.ts';

/** Says that the idea was handed in as an Einwohnerantrag; an empty day takes that back. */
export async function recordPetition(event: RequestEvent) {
  requireOffice(event);
  const form = await event.request.formData();
  const submittedOn = text(form, 'submittedOn') || null;
  const input = { ideaId: text(form, 'ideaId'), submittedOn };
  const { data, fields } = await call(event, RECORD_PETITION, { input });
  if (!data) return fail(400, { errors: errorsOf(fields) });
  const { recordPetition: recorded } = data;
  if ('message' in recorded) return fail(409, { problem: recorded.message });
  redirect(303, href(`/amt/${event.params['number']}?erledigt=einwohnerantrag`));
}
