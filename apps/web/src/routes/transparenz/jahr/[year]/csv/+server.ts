import { m } from '#lib/messages/generated/messages.js';
import { csvResponse } from '../../../../berichte/csv.ts';
import { reportOf } from '../../load-report.ts';
import { tablesOfYear } from '../../report-tables.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const report = await reportOf(event, event.params.year);
  const lines = tablesOfYear(report).flatMap(({ title, head, rows }) =>
    rows.flatMap(([row, ...values]) =>
      values.map((value, at) => [report.year, title, row ?? '', head[at + 1] ?? '', value]),
    ),
  );
  return csvResponse(
    `${m.year_file()}-${report.year}`,
    [m.transparency_year(), m.report_table(), m.report_row(), m.report_figure(), m.report_value()],
    lines,
  );
};
