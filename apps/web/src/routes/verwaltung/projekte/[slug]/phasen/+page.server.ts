import { error, fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import { KEPT_PROJECT, SAVE_PHASES } from '../../kept.graphql.ts';
import type { Actions, PageServerLoad } from './$types';
import { phasesIn, rowsIn } from './rows.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { keptProject: project } = await ask(event, KEPT_PROJECT, { slug: event.params.slug });
  if (!project) error(404);
  return { project, saved: event.url.searchParams.has('gespeichert') };
};

export const actions: Actions = {
  default: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const rows = rowsIn(form);
    const { data, fields } = await call(event, SAVE_PHASES, {
      input: {
        projectId: text(form, 'id'),
        version: Number(text(form, 'version')),
        phases: phasesIn(rows),
        overlapMeant: form.has('overlapMeant'),
      },
    });
    if (!data)
      return fail(400, { rows: rows.filter(({ gone }) => !gone), errors: errorsOf(fields) });
    const saved = data.saveProjectPhases;
    if ('message' in saved)
      return fail(409, {
        rows,
        problem: saved.message,
        asksOverlap: saved.__typename === 'PhasesOverlap',
        current: saved.__typename === 'ProjectEdited' ? saved.current : null,
      });
    redirect(303, href(`/verwaltung/projekte/${event.params.slug}/phasen?gespeichert`));
  },
};
