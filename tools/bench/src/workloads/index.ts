import { feed } from './feed.ts';
import { idea } from './idea.ts';
import { search } from './search.ts';
import { vote } from './vote.ts';
import type { Workload } from './workload.ts';

/** Everything that is measured, in the order of the table. */
export const WORKLOADS: Workload[] = [...feed, ...idea, ...search, ...vote];

/** Those whose part or own name is among the names; all without names. Null: a name that there is not. */
export function chosen(names: string[]): Workload[] | null {
  const known = new Set(WORKLOADS.flatMap(({ part, name }) => [part, name]));
  if (names.some((name) => !known.has(name))) return null;
  return names.length
    ? WORKLOADS.filter(({ part, name }) => names.includes(part) || names.includes(name))
    : WORKLOADS;
}
