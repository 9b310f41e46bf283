import { ask } from '#lib/api/client.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { PageServerLoad } from './$types';
import { ARCHIVE } from './archive.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { decisionArchive } = await ask(event, ARCHIVE, {});
  return { readme: decisionArchive.readme };
};
