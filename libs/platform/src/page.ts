import { Field, ObjectType } from '@nestjs/graphql';
import { badInput } from './bad-input.js';

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

/** What stands at one place of a cursor: `moment` is an ISO time, `id` a UUID. */
export type CursorPart = 'integer' | 'number' | 'moment' | 'id' | 'text';

const FITS: Record<CursorPart, (value: string | number) => boolean> = {
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  moment: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d[T ]/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  id: (value) =>
    typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  text: (value) => typeof value === 'string',
};

/**
 * The values of a cursor with so many parts, or with parts of these kinds. A foreign or damaged one is the caller's
 * mistake; without kinds a value of the wrong kind would only be noticed by PostgreSQL, as a fault of ours.
 */
export function decodeCursor(
  cursor: string | null | undefined,
  parts: number | CursorPart[],
): (string | number)[] | null {
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

function fits(values: unknown[], parts: number | CursorPart[]): values is (string | number)[] {
  const isScalar = (value: unknown): value is string | number =>
    typeof value === 'string' || typeof value === 'number';
  if (!values.every(isScalar)) return false;
  if (typeof parts === 'number') return values.length === parts;
  return values.length === parts.length && parts.every((part, at) => FITS[part](values[at] ?? ''));
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
