import { council } from './council.ts';
import { feed } from './feed.ts';
import { idea } from './idea.ts';
import { search } from './search.ts';
import { similar } from './similar.ts';
import { vote } from './vote.ts';
import type { Workload } from './workload.ts';

/** Everything that is measured, in the order of the table. */
export const WORKLOADS: Workload[] = [...feed, ...idea, ...search, ...similar, ...council, ...vote];
