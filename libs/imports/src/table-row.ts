/** A row of a table with its number in the file, from 1; `formulas` names the cells that are reckoned and not written. */
export interface TableRow {
  line: number;
  cells: string[];
  formulas: number[];
}
