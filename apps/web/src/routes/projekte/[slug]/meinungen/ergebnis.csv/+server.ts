import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { csvResponse } from '../../../../berichte/csv.ts';
import { resultsTable } from '../ergebnis/results-table.ts';
import { RESULTS } from '../opinions.graphql.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { slug } = event.params;
  const { opinionRound } = await ask(event, RESULTS, { slug });
  if (!opinionRound?.results) error(404, m.error_title_404());
  const { head, rows } = resultsTable(opinionRound.results);
  return csvResponse(`meinungen-${slug}`, head, rows);
};
