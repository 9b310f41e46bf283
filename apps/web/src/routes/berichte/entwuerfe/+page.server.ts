import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { CREATE, DRAFTS, SETTLE } from './drafts.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  return ask(event, DRAFTS, {});
};

export const actions: Actions = {
  beginnen: async (event) => {
    requireOffice(event);
    const form = await event.request.formData();
    const written = {
      title: text(form, 'title'),
      projectId: text(form, 'projectId'),
      categoryId: text(form, 'categoryId'),
      placeId: text(form, 'placeId'),
      from: text(form, 'from'),
      until: text(form, 'until'),
    };
    const { data, fields } = await call(event, CREATE, {
      input: {
        title: written.title,
        projectId: optional(form, 'projectId'),
        categoryId: optional(form, 'categoryId'),
        placeId: optional(form, 'placeId'),
        from: optional(form, 'from'),
        until: optional(form, 'until'),
      },
    });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    if (!('id' in data.createReport))
      return fail(409, { written, problem: data.createReport.message });
    redirect(303, href(`/berichte/entwuerfe/${data.createReport.id}`));
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
