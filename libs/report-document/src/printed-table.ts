import { germanDay } from './german-date.js';
import type { Amount } from './report-sentence.js';
import type { ReportTable, TableCell, TableColumn, TableLink } from './report-table.js';
import { germanNumber } from './sentences-of.js';

export interface PrintedCell {
  readonly text: string;
  readonly path: string | null;
}

/** A table in words, as paper and screen show it. */
export interface PrintedTable {
  readonly key: string;
  readonly caption: string;
  readonly head: readonly { readonly text: string; readonly right: boolean }[];
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly note: string | null;
}

export function printedTable(table: ReportTable): PrintedTable {
  return {
    key: table.key,
    caption: table.caption,
    head: table.columns.map((column) => ({ text: column.label, right: isRight(column) })),
    rows: table.rows.map((row) =>
      table.columns.map((column, index) => printedCell(row[index] ?? null, column)),
    ),
    note: table.note,
  };
}

function isRight({ type }: TableColumn): boolean {
  return type === 'number' || type === 'share';
}

function printedCell(cell: TableCell, column: TableColumn): PrintedCell {
  if (isLink(cell)) return cell;
  return { text: cellText(cell, column), path: null };
}

export function cellText(cell: TableCell, column: TableColumn): string {
  if (cell === null) return '–';
  if (isLink(cell)) return cell.text;
  if (typeof cell === 'number') return figure(cell, column);
  if (typeof cell === 'string') return column.type === 'date' ? germanDay(cell) : cell;
  return amountText(cell, column);
}

/** A word beside a number is for sentences; a table says the number. */
function amountText({ value, word }: Amount, column: TableColumn): string {
  return value === null ? (word ?? '–') : figure(value, column);
}

function figure(value: number, { type, digits }: TableColumn): string {
  return type === 'share'
    ? `${germanNumber(value * 100, digits)}\u00A0%`
    : germanNumber(value, digits);
}

/** The number of a cell, or null where there is none to draw. */
export function cellNumber(cell: TableCell): number | null {
  if (typeof cell === 'number') return cell;
  return cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : null;
}

export function isLink(cell: TableCell): cell is TableLink {
  return cell !== null && typeof cell === 'object' && 'path' in cell;
}
