import { germanDay } from './german-date.js';
import type { Amount } from './report-sentence.js';
import type { ColumnType, TableColumn } from './report-table.js';
import { germanNumber } from './sentences-of.js';

export function column(key: string, label: string, type: ColumnType, digits = 0): TableColumn {
  return { key, label, type, digits };
}

/** A sum that does not give a suppressed part away. */
export function sum(amounts: readonly Amount[]): Amount {
  const total = amounts.reduce((all, amount) => all + (amount.value ?? 0), 0);
  const complete = amounts.every((amount) => amount.value !== null);
  return { value: total, word: complete ? null : `mindestens ${germanNumber(total, 0)}` };
}

export function standOf(cutoff: string): string {
  return `Stand ${germanDay(cutoff)}`;
}
