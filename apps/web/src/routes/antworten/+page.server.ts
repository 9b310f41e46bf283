import { ask } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';
import { answersQuery } from './answers.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams;
  const found = await ask(event, answersQuery, { after: search.get('after') });
  return { ...found, before: Math.max(0, Math.trunc(Number(search.get('ab')) || 0)) };
};
