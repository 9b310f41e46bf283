import { STANCE_WORDS } from './annex-blocks.js';
import { cellText, isLink } from './printed-table.js';
import type { Contribution, ReportDocument } from './report-document.js';
import type { SourceRef } from './report-sentence.js';
import type { ReportTable, TableCell, TableColumn } from './report-table.js';
import { ASSESSMENT } from './said.js';
import { sentencesOf, sentenceText, sourcesOf } from './sentences-of.js';
import { tablesOf } from './tables-of.js';

/** So that a spreadsheet opens umlauts with a double click. */
export const BYTE_ORDER_MARK = '\uFEFF';

type CsvValue = string | number | null;

/** The table with this key as a file, `saetze` for all sentences; null when there is none. */
export function csvOf(document: ReportDocument, key: string, baseUrl: string): string | null {
  if (key === 'saetze') return sentencesCsv(document, baseUrl);
  const table = tablesOf(document).find((one) => one.key === key);
  return table ? tableCsv(table, baseUrl) : null;
}

/** Keys of the files an edition has. */
export function csvKeys(document: ReportDocument): string[] {
  return [...tablesOf(document).map((table) => table.key), 'saetze'];
}

/** Numbers as numbers, a word where there is none, and the address of every linked thing in a column of its own. */
function tableCsv(table: ReportTable, baseUrl: string): string {
  const linked = table.columns.map((_, index) =>
    table.rows.some((row) => isLink(row[index] ?? null)),
  );
  const head = table.columns.flatMap((column, index) =>
    linked[index] ? [column.label, `${column.label} (Adresse)`] : [column.label],
  );
  const rows = table.rows.map((row) =>
    table.columns.flatMap((column, index) => {
      const cell = row[index] ?? null;
      const value = csvValue(cell, column);
      if (!linked[index]) return [value];
      return [value, isLink(cell) ? `${baseUrl}${cell.path}` : ''];
    }),
  );
  return BYTE_ORDER_MARK + [head, ...rows].map(csvLine).join('');
}

function csvValue(cell: TableCell, column: TableColumn): CsvValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cell;
  return isLink(cell) ? cell.text : (cell.value ?? cellText(cell, column));
}

const KIND_WORDS = {
  quote: 'Zitat',
  count: 'Zählung',
  editor: 'Satz der Verwaltung mit Quelle',
  assessment: ASSESSMENT,
} as const;

/** One line per sentence and source. */
function sentencesCsv(document: ReportDocument, baseUrl: string): string {
  const head = [
    'Kennung',
    'Abschnitt',
    'Art',
    'Satz',
    'Quelle',
    'Adresse',
    'Fassung',
    'Teil',
    'von',
    'bis',
    'SHA-256',
    'Datum',
    'Zustand',
    'Abfrage',
  ];
  const rows = sentencesOf(document).flatMap(({ section, sentence }): CsvValue[][] => {
    const text = sentence.kind === 'quote' ? (sentence.text ?? '') : sentenceText(sentence);
    const start = [sentence.id, section, KIND_WORDS[sentence.kind], text];
    const query = sentence.kind === 'count' ? JSON.stringify(sentence.slots) : '';
    const sources = sourcesOf(sentence);
    if (sources.length === 0) return [[...start, ...Array<string>(9).fill(''), query]];
    return sources.map((source) => [...start, ...sourceCells(source, baseUrl), query]);
  });
  return BYTE_ORDER_MARK + [head, ...rows].map(csvLine).join('');
}

/** Of a text that was taken away only that it was. */
function sourceCells(source: SourceRef, baseUrl: string): CsvValue[] {
  if (source.state === 'removed') return [...Array<string>(8).fill(''), source.state];
  const { label, path, version, part, start, end, sha256, date, state } = source;
  return [label, `${baseUrl}${path}`, version, part, start, end, sha256, date, state];
}

/** What the file says of itself, in rows of their own; `after` knows how many it has. */
export interface ContributionNotes {
  readonly before: string;
  readonly after: (listed: number) => string;
}

/** All contributions of the scope, however many: lines are made as they are read. */
export async function* contributionsCsv(
  contributions: AsyncIterable<Contribution> | Iterable<Contribution>,
  baseUrl: string,
  notes?: ContributionNotes,
): AsyncGenerator<string> {
  yield (
    BYTE_ORDER_MARK +
    csvLine([
      'Kennung',
      'Art',
      'Titel',
      'Text',
      'Ortschaft',
      'Thema',
      'Haltung',
      'Datum',
      'Stimmen',
      'Adresse',
    ])
  );
  if (notes) yield noteLine(notes.before);
  let listed = 0;
  for await (const one of contributions) {
    listed += 1;
    yield csvLine([
      one.label,
      one.kind === 'idea' ? 'Idee' : 'Beitrag',
      one.title,
      one.text ?? '',
      one.place ?? '',
      one.theme ?? '',
      one.stance === null ? '' : STANCE_WORDS[one.stance],
      one.date,
      one.votes,
      `${baseUrl}${one.path}`,
    ]);
  }
  if (notes) yield noteLine(notes.after(listed));
}

const noteLine = (note: string): string =>
  csvLine(['', 'Hinweis', '', note, ...Array<string>(6).fill('')]);

function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(';')}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value).replace('.', ',');
  // OWASP, CSV injection: these begin a formula, the wide ones in Asian spreadsheets too.
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
