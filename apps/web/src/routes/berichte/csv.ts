import { stringify } from 'csv-stringify/sync';
import { townSlug } from '#lib/state/town-name.ts';

/**
 * Rows as a file that a spreadsheet opens with a double click: byte order mark, semicolons, and text that would be
 * read as a formula made harmless (OWASP: CSV injection).
 */
export function csvResponse(name: string, head: string[], rows: (string | number)[][]): Response {
  const body = stringify([head, ...rows], { bom: true, delimiter: ';', escape_formulas: true });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${townSlug()}-${name}.csv"`,
      'cache-control': 'no-cache',
    },
  });
}
