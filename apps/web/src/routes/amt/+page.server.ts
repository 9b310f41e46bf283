import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { groupOf, GROUPS } from './groups.ts';
import { OFFICE_LIST, type OfficeRow } from './office.graphql.ts';
import { requireOffice } from './require-office.ts';

const PAGE = 50;
/** Ideas without a due date come last: there is nothing to be late for. */
const NEVER = '9999-12-31';
const dueOf = (row: OfficeRow): string => (row.answer ? NEVER : (row.answerDueOn ?? NEVER));

/** Staff work here for hours: the framework runs this page. */
export const csr = true;

export const load: PageServerLoad = async (event) => {
  requireOffice(event);
  const group = groupOf(event.url.searchParams.get('stand'));
  const filter = { statuses: [...GROUPS[group].statuses] };
  const after = event.url.searchParams.get('nach');
  const { ideas } = await ask(event, OFFICE_LIST, { first: PAGE, after, filter });
  const rows = ideas.nodes.toSorted(
    (a, b) => dueOf(a).localeCompare(dueOf(b)) || a.number - b.number,
  );
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
  return { group, rows, total: ideas.totalCount, pageInfo: ideas.pageInfo, today };
};
