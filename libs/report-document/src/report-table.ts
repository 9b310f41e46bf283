import type { Amount } from './report-sentence.js';

/** `text` is set left, everything else right; `share` is 0 to 1 and shown in percent; `date` is ISO 8601. */
export type ColumnType = 'text' | 'number' | 'share' | 'date' | 'link';

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  /** Digits behind the comma of a number or of the percentage. */
  readonly digits: number;
}

export interface TableLink {
  readonly text: string;
  readonly path: string;
}

export type TableCell = string | number | null | Amount | TableLink;

export interface ReportTable {
  /** Name of its CSV file: letters, digits, hyphens. */
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** One cell per column; the first is the heading of its row. */
  readonly rows: readonly (readonly TableCell[])[];
  /** What somebody must know who reads it: n, date, source. */
  readonly note: string | null;
}

/**
 * A picture of a table, never without it. `bars`: one number per row. `stances`: three numbers per row, set as solid, pearls
 * and outline. `pearls`: the first number of the first row out of the second.
 */
export interface ReportChart {
  readonly key: string;
  readonly kind: 'bars' | 'stances' | 'pearls';
  readonly title: string;
  /** What a bar means, in words. */
  readonly subtitle: string;
  readonly table: ReportTable;
  /** Keys of the columns: the name of a row, what is drawn, and what is said at the right margin. */
  readonly labelColumn: string;
  readonly valueColumns: readonly string[];
  readonly asideColumn: string | null;
  /** Drawn dotted across the bars, with its name in the subtitle. */
  readonly reference: number | null;
  /** Of `stances`: what a row is a part of, where not all of it is shown; else its sum. */
  readonly whole?: number;
  /** At most so many rows are drawn; the table has all. */
  readonly rowsShown: number;
  /** How many people or things it speaks of, and of when. */
  readonly n: Amount;
  readonly date: string;
}
