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

/** The values of a cursor with `length` parts. A foreign or damaged one is the caller's mistake. */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isScalar = (value: unknown) => typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === length && values.every(isScalar)) return values;
  } catch {
    // falls through to the refusal below
  }
  throw badInput({ after: { constraint: 'cursor', message: 'Diese Stelle der Liste gibt es nicht.' } });
}

/** Rows fetched with one more than asked for, as a page. */
export function pageOf<T>(rows: T[], first: number, cursor: (row: T) => (string | number)[]): { nodes: T[]; pageInfo: PageInfo } {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { endCursor: last ? encodeCursor(cursor(last)) : null, hasNextPage: rows.length > first },
  };
}
