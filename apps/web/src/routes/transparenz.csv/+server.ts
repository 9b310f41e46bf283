import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { csvResponse } from '../berichte/csv.ts';
import { tablesOf } from '../transparenz/tables.ts';
import { TRANSPARENCY } from '../transparenz/transparency.graphql.ts';
import { yearIn } from '../transparenz/year.ts';
import type { RequestHandler } from './$types';

/** All figures of the page in one file: one line per figure, with the year, the table and the row it belongs to. */
export const GET: RequestHandler = async (event) => {
  const { transparency } = await ask(event, TRANSPARENCY, { year: yearIn(event.url) });
  const lines = tablesOf(transparency).flatMap(({ title, head, rows }) =>
    rows.flatMap(([row, ...values]) =>
      values.map((value, at) => [transparency.year, title, row ?? '', head[at + 1] ?? '', value]),
    ),
  );
  return csvResponse(
    `${m.transparency_file()}-${transparency.year}`,
    [m.transparency_year(), m.report_table(), m.report_row(), m.report_figure(), m.report_value()],
    lines,
  );
};
