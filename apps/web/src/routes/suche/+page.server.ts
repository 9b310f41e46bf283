import { ask } from '#lib/api/client.ts';
import { chosenIn, filterOf } from '#lib/state/filters.ts';
import type { PageServerLoad } from './$types';
import { searchQuery } from './search.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams;
  const query = (search.get('q') ?? '').trim().slice(0, 200);
  const chosen = chosenIn(search);
  const before = Math.max(0, Math.trunc(Number(search.get('ab')) || 0));
  if (query === '') return { query, chosen, before, result: null, names: [] };
  const { search: result, suggestNames } = await ask(event, searchQuery, {
    query,
    after: search.get('after'),
    filter: filterOf(chosen),
  });
  return { query, chosen, before, result, names: suggestNames };
};
