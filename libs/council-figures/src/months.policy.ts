import type { Day } from '@ein/platform';
import type { MonthRow } from './council-figures.type.js';

/** Every month from the first that has something to the present one, so that a quiet month is seen to be quiet. */
export function everyMonth(counted: readonly MonthRow[], today: Day): MonthRow[] {
  const first = counted[0]?.month;
  if (!first) return [];
  const byMonth = new Map(counted.map((row) => [row.month, row]));
  const rows: MonthRow[] = [];
  for (let month = first; month <= today.slice(0, 7); month = after(month)) {
    rows.push(byMonth.get(month) ?? { month, ideas: 0, votes: 0, comments: 0 });
  }
  return rows;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
