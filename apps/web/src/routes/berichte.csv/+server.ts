import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { csvResponse } from '../berichte/csv.ts';
import { COUNCIL_FIGURES } from '../berichte/report.graphql.ts';
import { sortedByVotes, TABLES } from '../berichte/tables.ts';
import type { RequestHandler } from './$types';

/** All figures of the page in one file: one line per figure, with the table and the row it belongs to. */
export const GET: RequestHandler = async (event) => {
  const { councilFigures } = await ask(event, COUNCIL_FIGURES, {});
  const lines = Object.entries(TABLES).flatMap(([name, build]) => {
    const { head, rows } = build(sortedByVotes(councilFigures));
    return rows.flatMap((row) =>
      row.slice(1).map((value, index) => [name, row[0] ?? '', head[index + 1] ?? '', value]),
    );
  });
  return csvResponse(
    'bericht',
    [m.report_table(), m.report_row(), m.report_figure(), m.report_value()],
    lines,
  );
};
