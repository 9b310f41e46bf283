import { ask } from '#lib/api/client.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { PageServerLoad } from './$types';
import { ATTENTION } from './attention.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  return { matters: (await ask(event, ATTENTION, {})).attention };
};
