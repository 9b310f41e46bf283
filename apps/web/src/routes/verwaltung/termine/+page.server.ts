import { ask } from '#lib/api/client.ts';
import { requireOffice } from '#lib/state/staff-only.ts';
import type { PageServerLoad } from './$types';
import { ALL_EVENTS } from './desk.graphql.ts';

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const after = event.url.searchParams.get('nach');
  const { allEvents } = await ask(event, ALL_EVENTS, { after });
  return {
    events: allEvents.nodes,
    next: allEvents.pageInfo.hasNextPage ? allEvents.pageInfo.endCursor : null,
  };
};
