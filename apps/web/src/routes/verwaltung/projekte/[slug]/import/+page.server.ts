import { error, fail, redirect } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { uploadTable } from '#lib/api/files.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { FieldErrors } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { KEPT_PROJECT } from '../../kept.graphql.ts';
import type { Actions, PageServerLoad } from './$types';
import { IMPORTS } from './imports.graphql.ts';

const MOST_BYTES = 10 * 1024 * 1024;

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { keptProject: project } = await ask(event, KEPT_PROJECT, { slug: event.params.slug });
  if (!project) error(404);
  const { imports } = await ask(event, IMPORTS, { projectId: project.id });
  return { project, imports, gone: event.url.searchParams.has('verworfen') };
};

export const actions: Actions = {
  pruefen: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const errors: FieldErrors = {};
    let run: string | null = null;
    for (const sheet of ['ideas', 'comments'] as const) {
      const file = form.get(sheet);
      if (!(file instanceof File) || !file.size) continue;
      if (file.size > MOST_BYTES) errors[sheet] = m.imp_too_large();
      else {
        const sent = await uploadTable(event, { project: event.params.slug, sheet, run }, file);
        if (sent.importId) run = sent.importId;
        else errors[sheet] = sent.problem ?? m.kp_failed();
      }
      // Comments of a file with ideas that is none would all be without their ideas.
      if (errors[sheet]) return fail(422, { errors });
    }
    if (!run) return fail(400, { errors: { ideas: m.imp_no_file() } as FieldErrors });
    redirect(303, href(`/verwaltung/projekte/${event.params.slug}/import/${run}`));
  },
};
