import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { RESULTS } from '../opinions.graphql.ts';
import type { PageServerLoad } from './$types';
import { resultsTable } from './results-table.ts';

export const load: PageServerLoad = async (event) => {
  const { opinionRound: round } = await ask(event, RESULTS, { slug: event.params.slug });
  if (!round) error(404);
  return {
    slug: event.params.slug,
    round,
    table: round.results ? resultsTable(round.results) : null,
  };
};
