import { fail, redirect } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { SAVE_PROJECT } from '../kept.graphql.ts';
import { inputOf, readProject } from '../written.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => requireAdmin(event);

export const actions: Actions = {
  speichern: async (event) => {
    requireAdmin(event);
    const written = readProject(await event.request.formData());
    const { data, fields } = await call(event, SAVE_PROJECT, { input: inputOf(written) });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    if ('message' in data.saveProject)
      return fail(409, { written, problem: data.saveProject.message });
    redirect(303, href(`/verwaltung/projekte/${data.saveProject.slug}?gespeichert`));
  },
};
