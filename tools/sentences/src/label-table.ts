import { labelDocument, type SentenceLabel } from '@ein/sentences';
import { columnsOf, unquoted } from './corpus.ts';

/** What the corpus calls the labels; a position that holds its reason is a position there. */
const NAMES: Record<SentenceLabel, string> = {
  position: 'mpos',
  both: 'mpos',
  reason: 'premise',
  neither: 'non-arg',
};
const COLUMNS = ['document_id', 'sentence_nr', 'part', 'content'] as const;
const PARTS = new Set(['title', 'text', '']);
const SHOWN_PROBLEMS = 20;

/** The table cannot be read; each line names a row by its line number. */
export class BadTable extends Error {}

interface Row {
  /** As it stands in the file, without its line end. */
  raw: string;
  document: string;
  nr: number;
  title: boolean;
  content: string;
}

/** The same table with a last column `label`; sentences of one document are read together, in the order of their numbers. */
export function labelTable(table: string): string {
  const lineEnd = /\r\n/u.test(table) ? '\r\n' : '\n';
  const lines = table.split(/\r?\n/u);
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  const named = columnsOf(lines[0] ?? '');
  const hasHead = COLUMNS.some((name) => named.has(name));
  if (hasHead) checkHead(named);
  const head = hasHead ? lines[0] : undefined;
  const columns = hasHead ? named : new Map<string, number>(COLUMNS.map((name, at) => [name, at]));
  const width = hasHead ? lines[0]!.split('\t').length : COLUMNS.length;
  const rows = readRows(lines, { from: hasHead ? 1 : 0, width, columns });
  const labels = labelsOf(rows);
  const written = rows.map(({ raw }, at) => `${raw.replaceAll('\n', lineEnd)}\t${labels[at]}`);
  return [...(head === undefined ? [] : [`${head}\tlabel`]), ...written]
    .map((line) => line + lineEnd)
    .join('');
}

/** A first line that names some of the columns has to name all of them, or every row would be read wrongly. */
function checkHead(named: ReadonlyMap<string, number>): void {
  const missing = COLUMNS.filter((name) => !named.has(name));
  if (missing.length === 0) return;
  throw new BadTable(
    `line 1: no column ${missing.join(', ')} among the names between tabs (${[...named.keys()].join(', ')})`,
  );
}

interface Layout {
  /** Index of the first line that is a row. */
  from: number;
  /** Fields of each row; more than names where a name stands twice, as in a table that was labelled before. */
  width: number;
  columns: ReadonlyMap<string, number>;
}

function readRows(lines: readonly string[], { from, width, columns }: Layout): Row[] {
  const rows: Row[] = [];
  const problems: string[] = [];
  for (let at = from; at < lines.length;) {
    const { raw, fields, taken } = takeRow(lines, at, width);
    const row = fields.length === width ? rowOf(raw, fields, columns) : wrongWidth(fields, width);
    if (typeof row === 'string') problems.push(`line ${at + 1}: ${row}`);
    else rows.push(row);
    at += taken;
  }
  if (problems.length > SHOWN_PROBLEMS)
    problems.splice(SHOWN_PROBLEMS, Infinity, `and ${problems.length - SHOWN_PROBLEMS} more`);
  if (problems.length > 0) throw new BadTable(problems.join('\n'));
  return rows;
}

/** A line is a row; where that does not fit, a field in quotation marks may hold tabs or reach over lines. */
function takeRow(
  lines: readonly string[],
  at: number,
  width: number,
): { raw: string; fields: string[]; taken: number } {
  const plain = lines[at]!.split('\t');
  const fits = plain.length === width;
  const mayGoOn = plain.some(
    (field) => /^"/u.test(field) && (field.match(/"/gu)?.length ?? 0) % 2 === 1,
  );
  const next = lines[at + 1]?.split('\t').length;
  if (!mayGoOn || (fits && (next === undefined || next === width)))
    return { raw: lines[at]!, fields: plain, taken: 1 };
  for (let taken = 1; taken <= 50 && at + taken <= lines.length; taken++) {
    const raw = lines.slice(at, at + taken).join('\n');
    const fields = quotedFields(raw);
    if (fields?.length === width) return { raw, fields, taken };
  }
  return { raw: lines[at]!, fields: plain, taken: 1 };
}

/** The fields of a row in which quotation marks hold tabs and line ends; nothing when one is not closed. */
function quotedFields(raw: string): string[] | undefined {
  const fields: string[] = [];
  const field = /("(?:[^"]|"")*"|[^"\t][^\t]*|)(\t|$)/uy;
  for (let open = true; open;) {
    const found = field.exec(raw);
    if (!found) return undefined;
    fields.push(found[1]!);
    open = found[2] === '\t';
  }
  return field.lastIndex === raw.length ? fields : undefined;
}

const wrongWidth = ({ length }: readonly string[], width: number): string =>
  `${length} ${length === 1 ? 'field' : 'fields'} between tabs instead of ${width}`;

function rowOf(
  raw: string,
  fields: readonly string[],
  columns: ReadonlyMap<string, number>,
): Row | string {
  const field = (name: (typeof COLUMNS)[number]) => unquoted(fields[columns.get(name)!]!);
  const document = field('document_id').replace(/^\ufeff/u, '');
  if (document === '') return 'document_id is empty';
  const nr = field('sentence_nr').trim();
  if (!/^\d+$/u.test(nr)) return `sentence_nr is “${nr}”, not a whole number`;
  const part = field('part').trim();
  if (!PARTS.has(part)) return `part is “${part}”, neither title nor text`;
  return { raw, document, nr: Number(nr), title: part === 'title', content: field('content') };
}

function labelsOf(rows: readonly Row[]): string[] {
  const documents = new Map<string, number[]>();
  for (const [at, { document }] of rows.entries())
    if (!documents.get(document)?.push(at)) documents.set(document, [at]);
  const labels = new Array<string>(rows.length);
  for (const members of documents.values()) {
    const order = members.sort((a, b) => rows[a]!.nr - rows[b]!.nr || a - b);
    const found = labelDocument(
      order.map((at) => ({ text: rows[at]!.content, title: rows[at]!.title })),
    );
    order.forEach((at, nr) => (labels[at] = NAMES[found[nr]!]));
  }
  return labels;
}
