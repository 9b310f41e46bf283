import { ask } from '#lib/api/client.ts';
import { requireModerator } from '#lib/state/staff-only.ts';
import type { PageServerLoad } from './$types';
import { WITH_AUTHORS } from './waiting.graphql.ts';

const PAGE = 30;

export const load: PageServerLoad = async (event) => {
  requireModerator(event);
  const after = event.url.searchParams.get('nach');
  const { ideasWaitingForAuthors: waiting } = await ask(event, WITH_AUTHORS, {
    first: PAGE,
    after,
  });
  return { waiting, later: after !== null };
};
