import pg from 'pg';
import type { Product } from './product.ts';

/** Looks behind the product: for what only the database can tell. */
export async function rowsIn<Row extends object>(
  { databaseUrl }: Product,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
