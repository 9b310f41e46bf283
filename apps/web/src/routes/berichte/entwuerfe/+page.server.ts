import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { begin, count } from './beginning.ts';
import { DRAFTS, SETTLE } from './drafts.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  return ask(event, DRAFTS, {});
};

export const actions: Actions = {
  zaehlen: async (event) => {
    requireOffice(event);
    return count(event, await event.request.formData());
  },
  beginnen: async (event) => {
    requireOffice(event);
    return begin(event, await event.request.formData());
  },
  erledigen: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const [edition, key] = [Number(text(form, 'edition')), Number(text(form, 'key'))];
    const note = text(form, 'note');
    const { data, fields } = await call(event, SETTLE, { input: { edition, key, note } });
    const of = `${edition}-${key}`;
    if (!data) return fail(400, { of, note, errors: { [`note-${of}`]: fields['note']?.message } });
    if ('message' in data.settleEditionMark)
      return fail(409, { of, note, problem: data.settleEditionMark.message });
    redirect(303, href('/berichte/entwuerfe#aufgaben'));
  },
};
