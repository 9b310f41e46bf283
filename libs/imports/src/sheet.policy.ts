import { unzipSync } from 'fflate';
import type { TableRow } from './table-row.js';
import { type Mark, marksOf } from './xml-marks.policy.js';
import { SheetFault } from './sheet-fault.js';

/** Unpacked; ten times what a table of this size needs. */
const MOST_UNPACKED = 60 * 1024 * 1024;
const WORKBOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';

/** The rows of the first sheet of an XLSX workbook: what is written in it, and where formulas stand. */
export function readSheet(bytes: Buffer, mostRows: number): TableRow[] {
  const about = unpack(bytes, [WORKBOOK, LINKS, STRINGS]);
  const sheet = firstSheet(about);
  const marks = unpack(bytes, [sheet])[sheet];
  if (!marks) throw new SheetFault('damaged');
  const shared = about[STRINGS] ? [...stringsOf(marksOf(about[STRINGS]), 'si')] : [];
  return rowsOf(marksOf(marks), shared, mostRows);
}

/** Only these parts. Each is unpacked into as much room as the file says it needs, and that may not be too much. */
function unpack(bytes: Buffer, names: string[]): Record<string, Uint8Array> {
  let left = MOST_UNPACKED;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!names.includes(name)) return false;
        left -= originalSize;
        if (left < 0) throw new SheetFault('unpacked');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof SheetFault ? error : new SheetFault('damaged');
  }
}

/** Where the first sheet of the workbook lies, which need not be `sheet1.xml`. */
function firstSheet(about: Record<string, Uint8Array>): string {
  if (!about[WORKBOOK] || !about[LINKS]) throw new SheetFault('damaged');
  let id: string | undefined;
  for (const mark of marksOf(about[WORKBOOK]))
    if (mark.kind === 'open' && mark.name === 'sheet') id ??= mark.attributes['r:id'];
  for (const mark of marksOf(about[LINKS]))
    if (mark.kind === 'open' && mark.name === 'Relationship' && mark.attributes['Id'] === id)
      return `xl/${mark.attributes['Target']?.replace(/^\/?(xl\/)?/, '') ?? ''}`;
  throw new SheetFault('damaged');
}

/** The texts inside each element of this name; how they read in other scripts is left out. */
function* stringsOf(marks: Iterable<Mark>, element: string): Generator<string> {
  let text = '';
  let inText = false;
  let aside = false;
  for (const mark of marks) {
    if (mark.kind === 'text' && inText && !aside) text += mark.text;
    else if (mark.kind === 'open') {
      if (mark.name === element) text = '';
      if (mark.name === 'rPh') aside = true;
      inText = mark.name === 't';
    } else if (mark.kind === 'close') {
      if (mark.name === 'rPh') aside = false;
      inText = false;
      if (mark.name === element) yield unescaped(text);
    }
  }
}

function rowsOf(marks: Iterable<Mark>, shared: string[], mostRows: number): TableRow[] {
  const sheet = new Sheet(shared, mostRows);
  for (const mark of marks) {
    if (mark.kind === 'open') sheet.open(mark);
    else if (mark.kind === 'close') sheet.close(mark.name);
    else sheet.text(mark.text);
  }
  return sheet.rows;
}

/** A sheet while its marks go by. */
class Sheet {
  readonly rows: TableRow[] = [];
  private row: TableRow | null = null;
  private cell: { column: number; type: string; text: string } | null = null;
  private inside = '';

  constructor(
    private readonly shared: readonly string[],
    private readonly mostRows: number,
  ) {}

  open({ name, attributes }: Extract<Mark, { kind: 'open' }>): void {
    this.inside = name;
    if (name === 'row') {
      if (this.rows.length >= this.mostRows) throw new SheetFault('rows');
      const line = Number(attributes['r']) || this.rows.length + 1;
      this.row = { line, cells: [], formulas: [] };
      this.rows.push(this.row);
    } else if (name === 'c' && this.row) {
      const column = columnOf(attributes['r']) ?? this.row.cells.length;
      this.cell = { column, type: attributes['t'] ?? 'n', text: '' };
    } else if (name === 'f' && this.row && this.cell) this.row.formulas.push(this.cell.column);
  }

  text(text: string): void {
    if (this.cell && (this.inside === 'v' || this.inside === 't')) this.cell.text += text;
  }

  close(name: string): void {
    this.inside = '';
    if (name !== 'c' || !this.row || !this.cell) return;
    put(this.row, this.cell, this.shared);
    this.cell = null;
  }
}

function put(
  row: TableRow,
  { column, type, text }: { column: number; type: string; text: string },
  shared: readonly string[],
): void {
  while (row.cells.length < column) row.cells.push('');
  const value = type === 's' ? shared[Number(text)] : unescaped(text);
  if (value === undefined) throw new SheetFault('damaged');
  row.cells[column] = value.trim();
}

/** `AB7` is in column 27, counted from 0; a column that no sheet has is damage. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > 16_384) throw new SheetFault('damaged');
  return column - 1;
}

/** Letters that XML cannot carry are written as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
