import { type ProcessingStatus, STATUSES_OF } from '@ein/ideas';
import type { IdeaFilter, IdeaPeriod, MapSection } from './listing.inputs.js';

/** The part of a filter that a facet's own group is left out of, so that its counts show what else could be chosen. */
export type Dimension = 'place' | 'category' | 'project' | 'state';

/** Every processing state the filter lets through; null: any. */
export function statusesOf(filter: IdeaFilter): ProcessingStatus[] | null {
  const groups = (filter.states ?? []).flatMap((group) => STATUSES_OF[group]);
  const all = [...new Set([...groups, ...(filter.statuses ?? [])])];
  return all.length ? all : null;
}

/** SQL conditions over `alias`, with their values appended to `values`. The same for the ideas and for their rollup. */
export function conditions(
  filter: IdeaFilter,
  alias: string,
  values: unknown[],
  without?: Dimension,
): string[] {
  const found: string[] = [];
  const any = (column: string, ids: unknown[]) => `${alias}.${column} = any($${values.push(ids)})`;
  if (without !== 'place') {
    const either = [];
    if (filter.placeIds?.length) either.push(any('place_id', filter.placeIds));
    if (filter.wholeTown) either.push(`${alias}.place_id is null`);
    if (either.length) found.push(`(${either.join(' or ')})`);
  }
  if (without !== 'category' && filter.categoryIds?.length)
    found.push(any('category_id', filter.categoryIds));
  if (without !== 'project' && filter.projectIds?.length)
    found.push(any('project_id', filter.projectIds));
  const statuses = statusesOf(filter);
  if (without !== 'state' && statuses) found.push(any('status', statuses));
  return found;
}

/** SQL condition: what lies in this section. An idea's own pin decides; without one it lies where its place does. */
function liesWithin(section: MapSection, values: unknown[]): string {
  const [south, north, west, east] = [section.south, section.north, section.west, section.east].map(
    (degrees) => `$${values.push(degrees)}::float8`,
  );
  const inside = (alias: string) =>
    `${alias}.lat between ${south} and ${north} and ${alias}.lon between ${west} and ${east}`;
  return `(${inside('i')} or (i.lat is null and i.place_id in (select b.id from place b where ${inside('b')})))`;
}

/** What no rollup can count by. */
export interface Narrowing {
  within: MapSection | null;
  period: IdeaPeriod | null;
}

/** SQL condition over the idea `i`; null: there is nothing but the filter. */
export function narrowed({ within, period }: Narrowing, values: unknown[]): string | null {
  const midnight = (day: string, days: number) =>
    `($${values.push(day)}::date + ${days})::timestamp at time zone 'Europe/Berlin'`;
  const all = [
    ...(within ? [liesWithin(within, values)] : []),
    ...(period?.from ? [`i.published_at >= ${midnight(period.from, 0)}`] : []),
    ...(period?.until ? [`i.published_at < ${midnight(period.until, 1)}`] : []),
  ];
  return all.length ? all.join(' and ') : null;
}

/** Statements with the same parts of it share one prepared plan. */
export const narrowingShape = ({ within, period }: Narrowing): string =>
  `${within ? 's' : ''}${period?.from ? 'f' : ''}${period?.until ? 'u' : ''}`;

/** Which parts of the filter are set: statements of the same shape share one prepared plan. */
export function shapeOf(filter: IdeaFilter): string {
  const flags = [
    filter.placeIds?.length,
    filter.wholeTown,
    filter.categoryIds?.length,
    filter.projectIds?.length,
    statusesOf(filter),
  ];
  return flags.map((flag) => (flag ? '1' : '0')).join('');
}
