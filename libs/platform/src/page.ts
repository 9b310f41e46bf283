import { Field, ObjectType } from '@nestjs/graphql';
import { badInput } from './bad-input.js';
import { isDay } from './working-days.js';

@ObjectType({ description: 'Where this page of a list ends.' })
export class PageInfo {
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get what follows.' })
  endCursor: string | null;

  @Field({ description: 'Whether anything follows.' })
  hasNextPage: boolean;
}

/** Opaque keyset cursor over the values by which a list is ordered. */
export function encodeCursor(values: (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * What stands at one place of a cursor: `integer` is PostgreSQL's, `seed` 32 bits without a sign, `variant` one of
 * 16 orders, `moment` an ISO time, `day` an ISO date, `id` a UUID.
 */
export type CursorPart = 'integer' | 'seed' | 'variant' | 'number' | 'moment' | 'day' | 'id';

type Scalar = string | number;

const between = (least: number, most: number) => (value: Scalar) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const MOMENT =
  /^([1-9]\d{3}-\d\d-\d\d)[T ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:[0-5]\d)?)$/;

const FITS: Record<CursorPart, (value: Scalar) => boolean> = {
  integer: between(-(2 ** 31), 2 ** 31 - 1),
  seed: between(0, 2 ** 32 - 1),
  variant: between(0, 15),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  moment: (value) => isDay(MOMENT.exec(String(value))?.[1] ?? ''),
  day: (value) => isDay(String(value)),
  id: (value) =>
    typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
};

/**
 * The values of a cursor with parts of these kinds. A foreign or damaged one is the caller's mistake; what PostgreSQL
 * could not read would only be noticed there, as a fault of ours.
 */
export function decodeCursor(
  cursor: string | null | undefined,
  parts: CursorPart[],
): Scalar[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && fits(values, parts)) return values;
  } catch {
    // falls through to the refusal below
  }
  throw badInput({
    after: { constraint: 'cursor', message: 'Diese Stelle der Liste gibt es nicht.' },
  });
}

function fits(values: unknown[], parts: CursorPart[]): values is Scalar[] {
  const isScalar = (value: unknown): value is Scalar =>
    typeof value === 'string' || typeof value === 'number';
  return (
    values.length === parts.length &&
    values.every(isScalar) &&
    parts.every((part, at) => FITS[part](values[at] ?? ''))
  );
}

/** Rows fetched with one more than asked for, as a page. */
export function pageOf<T>(
  rows: T[],
  first: number,
  cursor: (row: T) => (string | number)[],
): { nodes: T[]; pageInfo: PageInfo } {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      endCursor: last ? encodeCursor(cursor(last)) : null,
      hasNextPage: rows.length > first,
    },
  };
}
