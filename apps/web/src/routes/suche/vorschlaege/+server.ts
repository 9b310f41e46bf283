import { json } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { suggestQuery } from '../search.graphql.ts';
import type { RequestHandler } from './$types';

/** Suggestions while one types, for the search field; never kept anywhere. */
export const GET: RequestHandler = async (event) => {
  const query = (event.url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const { suggest: ideas, suggestNames: names } =
    query.length < 2
      ? { suggest: [], suggestNames: [] }
      : await ask(event, suggestQuery, { query });
  return json({ ideas, names }, { headers: { 'cache-control': 'no-store' } });
};
