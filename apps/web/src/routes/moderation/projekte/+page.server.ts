import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { PROJECT_POLICIES, SET_POLICY } from './policy.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { projectPolicies: policies, projects } = await ask(event, PROJECT_POLICIES, {});
  const saved = event.url.searchParams.get('gespeichert');
  const slugs = Object.fromEntries(projects.map(({ id, slug }) => [id, slug]));
  return { policies, slugs, saved: policies.find(({ projectId }) => projectId === saved) ?? null };
};

/** What was typed as a number; what is none goes to the API as one that it refuses at the field. */
function countOf(typed: string): number | null {
  if (!typed) return null;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
}

export const actions: Actions = {
  speichern: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const projectId = text(form, 'projectId');
    const ideasChecked = text(form, 'ideasChecked') === 'AFTER' ? 'AFTER' : 'BEFORE';
    const commentsChecked = text(form, 'commentsChecked') === 'BEFORE' ? 'BEFORE' : 'AFTER';
    const trustAfter = text(form, 'trustAfter');
    const written = { projectId, ideasChecked, commentsChecked, trustAfter } as const;
    const { data, fields } = await call(event, SET_POLICY, {
      input: { projectId, ideasChecked, commentsChecked, trustAfter: countOf(trustAfter) },
    });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    if ('message' in data.setProjectPolicy)
      return fail(409, { written, problem: data.setProjectPolicy.message });
    redirect(303, href(`/moderation/projekte?gespeichert=${projectId}`));
  },
};
