import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { DECIDE_SANCTION_APPEAL, SANCTION_APPEALS } from './appeals.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  const { sanctionAppeals } = await ask(event, SANCTION_APPEALS, {});
  return { appeals: sanctionAppeals, done: event.url.searchParams.has('fertig') };
};

export const actions: Actions = {
  default: async (event) => {
    requireModerator(event);
    const form = await event.request.formData();
    const written = { id: text(form, 'appealId'), answer: text(form, 'answer') };
    const errors = { answer: m.mod_reason_error() };
    if (written.answer.length < 10) return fail(400, { ...written, errors });
    const { data } = await call(event, DECIDE_SANCTION_APPEAL, {
      input: {
        appealId: written.id,
        answer: written.answer,
        success: text(form, 'outcome') === 'lift',
      },
    });
    if (!data) return fail(400, { ...written, errors });
    if ('message' in data.decideSanctionAppeal)
      return fail(409, { ...written, problem: data.decideSanctionAppeal.message });
    redirect(303, href('/moderation/massnahmen?fertig'));
  },
};
