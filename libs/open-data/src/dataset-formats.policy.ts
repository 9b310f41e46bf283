import type { Column, Dataset, Format, Row, Value } from './dataset.policy.js';

/** What stands at the head of a JSON file. */
export interface FileHead {
  title: string;
  licence: string;
  attribution: string | null;
  page: string;
  schema: string;
}

type Pages = AsyncIterable<Row[]>;

/** A file in pieces, one for each page of rows; no piece is made before it is taken. */
export function piecesOf(
  format: Format,
  dataset: Dataset,
  pages: Pages,
  head: FileHead,
): AsyncGenerator<string> {
  if (format === 'csv') return csvPieces(dataset, pages);
  return format === 'json' ? jsonPieces(dataset, pages, head) : geoPieces(dataset, pages, head);
}

/** RFC 4180, with a line of names. */
async function* csvPieces({ columns }: Dataset, pages: Pages): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const rows of pages)
    yield rows.map((row) => csvLine(columns.map((column) => row[column.name] ?? null))).join('');
}

export const csvLine = (values: readonly Value[]): string => `${values.map(cell).join(',')}\r\n`;

function cell(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  // OWASP, CSV injection: these begin a formula.
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const objectOf = (columns: readonly Column[], row: Row): Row =>
  Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));

async function* jsonPieces(
  { columns }: Dataset,
  pages: Pages,
  head: FileHead,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ about: head }).slice(0, -1)},"data":[`;
  yield* joined(pages, (row) => JSON.stringify(objectOf(columns, row)));
  yield '\n]}\n';
}

/** RFC 7946: only what has a place that may be shown. */
async function* geoPieces(
  { columns, primaryKey }: Dataset,
  pages: Pages,
  head: FileHead,
): AsyncGenerator<string> {
  const shown = columns.filter(({ name }) => name !== 'lat' && name !== 'lon');
  yield `${JSON.stringify({ type: 'FeatureCollection', about: head }).slice(0, -1)},"features":[`;
  yield* joined(pages, (row) =>
    row['lat'] == null || row['lon'] == null
      ? null
      : JSON.stringify({
          type: 'Feature',
          id: row[primaryKey[0] ?? ''],
          geometry: { type: 'Point', coordinates: [row['lon'], row['lat']] },
          properties: objectOf(shown, row),
        }),
  );
  yield '\n]}\n';
}

async function* joined(pages: Pages, write: (row: Row) => string | null): AsyncGenerator<string> {
  let comma = '\n';
  for await (const rows of pages) {
    const lines = rows.map(write).filter((line) => line !== null);
    if (!lines.length) continue;
    yield comma + lines.join(',\n');
    comma = ',\n';
  }
}
