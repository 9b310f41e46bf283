import type { DrawnChart } from './chart-svg.js';
import type { PrintedTable } from './printed-table.js';
import type { Said } from './said.js';

/** What follows the first page, in the order in which it is read, the same on paper and on screen. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sentences'; readonly sentences: readonly Said[] }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'chart'; readonly chart: DrawnChart };
