import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { groupOf, GROUPS } from './groups.ts';
import { OFFICE_LIST } from './office.graphql.ts';
import { berlinDay } from '#lib/state/berlin-time.ts';
import { requireOffice } from '#lib/state/staff-only.ts';

const PAGE = 50;
/** Staff work here for hours: the framework runs this page. */
export const csr = true;

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const group = groupOf(event.url.searchParams.get('stand'));
  const statuses = [...GROUPS[group].statuses];
  const after = event.url.searchParams.get('nach');
  const { ideas, officeIdeas } = await ask(event, OFFICE_LIST, {
    first: PAGE,
    after,
    statuses,
    filter: { statuses },
  });
  const today = berlinDay(new Date());
  return {
    group,
    rows: officeIdeas.nodes,
    total: ideas.totalCount,
    pageInfo: officeIdeas.pageInfo,
    today,
  };
};
