import type { QueueFilter, QueueWhere } from './queue.inputs.js';

/** Which part of the open items somebody looks at. */
export interface Part {
  filter: QueueFilter;
  where: QueueWhere;
  viewerId: string;
  now: Date;
}

/** One condition in SQL with the letters that name its shape. */
interface Condition {
  shape: string;
  sql: string;
}

const END_OF_DAY = (now: string) =>
  `(((${now}::timestamptz at time zone 'Europe/Berlin')::date + 1)::timestamp at time zone 'Europe/Berlin')`;

/**
 * Conditions of a part as text, so that each shape is a statement of its own and gets the partial index that fits it.
 * Each given value is added to `values`.
 */
export function conditionsOf(
  { filter, where, viewerId, now }: Part,
  values: unknown[],
): { shape: string; sql: string } {
  const give = (value: unknown) => `$${values.push(value)}`;
  const conditions: (Condition | null)[] = [
    { shape: '', sql: 'q.closed_at is null' },
    filter === 'all' ? null : { shape: 'k', sql: `q.kind = ${give(filter)}` },
    where.placeId ? { shape: 'p', sql: `q.place_id = ${give(where.placeId)}` } : null,
    where.wholeTown ? { shape: 't', sql: 'q.place_id is null' } : null,
    where.categoryId ? { shape: 'c', sql: `q.category_id = ${give(where.categoryId)}` } : null,
    where.projectId ? { shape: 'j', sql: `q.project_id = ${give(where.projectId)}` } : null,
    where.assigned === 'mine' ? { shape: 'm', sql: `q.assigned_to = ${give(viewerId)}` } : null,
    where.assigned === 'nobody'
      ? { shape: 'n', sql: 'q.assigned_to is null and q.assigned_office is null' }
      : null,
    where.office ? { shape: 'o', sql: `q.assigned_office = ${give(where.office)}` } : null,
    where.due === 'overdue' ? { shape: 'd', sql: `q.due_at < ${give(now)}` } : null,
    where.due === 'today' ? todayOf(give(now)) : null,
    where.hinted ? { shape: 'h', sql: 'q.risk > 0' } : null,
    where.imported ? { shape: 'i', sql: 'q.imported' } : null,
  ];
  const found = conditions.filter((one) => one !== null);
  return {
    shape: found.map((one) => one.shape).join(''),
    sql: found.map((one) => one.sql).join(' and '),
  };
}

const todayOf = (now: string): Condition => ({
  shape: 'y',
  sql: `q.due_at >= ${now}::timestamptz and q.due_at < ${END_OF_DAY(now)}`,
});

/** Whether nothing but the kind is asked, so that the counts by kind already hold the total. */
export const isWhole = (where: QueueWhere): boolean =>
  Object.values(where).every((value) => value === null || value === undefined || value === false);
