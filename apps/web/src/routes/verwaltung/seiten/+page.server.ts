import { ask } from '#lib/api/client.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { PageServerLoad } from './$types';
import { EDITABLE_PAGES } from './pages.graphql.ts';

const YEAR_MS = 365 * 86_400_000;

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { editableTownPages, accessibilityStatement } = await ask(event, EDITABLE_PAGES, {});
  const reviewed = Date.parse(accessibilityStatement?.reviewedOn ?? '');
  return {
    pages: editableTownPages,
    statement: accessibilityStatement,
    // Decision (EU) 2018/1523 wants a look at it once a year.
    reviewDue: !(Date.now() - reviewed < YEAR_MS),
  };
};
