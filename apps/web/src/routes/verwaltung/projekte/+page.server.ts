import { ask } from '#lib/api/client.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { PageServerLoad } from './$types';
import { KEPT_PROJECTS } from './kept.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { keptProjects: projects } = await ask(event, KEPT_PROJECTS, {});
  return { projects, discarded: event.url.searchParams.has('verworfen') };
};
