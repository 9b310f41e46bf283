import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { csvResponse } from '../csv.ts';
import { COUNCIL_FIGURES } from '../report.graphql.ts';
import { isTable, sortedByVotes, TABLES } from '../tables.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { table } = event.params;
  if (!isTable(table)) error(404, m.error_title_404());
  const { councilFigures } = await ask(event, COUNCIL_FIGURES, {});
  const { head, rows } = TABLES[table](sortedByVotes(councilFigures));
  return csvResponse(table, head, rows);
};
