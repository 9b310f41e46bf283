import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { csvResponse } from '../../csv.ts';
import type { Edition } from '../edition.ts';
import { EDITION } from '../edition.graphql.ts';
import { placesTable } from '../places-table.ts';
import type { RequestHandler } from './$types';

/** The table below the chart of an edition, as a file. */
export const GET: RequestHandler = async (event) => {
  const { report } = await ask(event, EDITION, { id: event.params.number });
  if (!report) error(404, m.reports_edition_missing());
  const { head, rows } = placesTable(JSON.parse(report.document) as Edition);
  return csvResponse(`bericht-${report.number}-ortschaften`, head, rows);
};
