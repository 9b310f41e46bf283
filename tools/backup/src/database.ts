import pg from 'pg';
import type { TableInfo } from './manifest.ts';

/** Kept account of by the migrations themselves, which run before anything is loaded. */
const NOT_LOADED = 'migrations';

export async function withOwner<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** All tables with the columns that hold something of their own; generated ones are reckoned again. */
export async function tablesOf(client: pg.Client): Promise<Omit<TableInfo, 'rows'>[]> {
  const { rows } = await client.query<Omit<TableInfo, 'rows'>>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> $1
     group by c.relname order by c.relname`,
    [NOT_LOADED],
  );
  return rows;
}

/** Empty in a database that was never migrated. */
export async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows: known } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  if (!known[0]?.there) return [];
  const { rows } = await client.query<{ name: string }>(
    'select name from migrations order by timestamp, id',
  );
  return rows.map(({ name }) => name);
}

/** A town lives there: somebody has an account, or an idea was written. */
export async function isFilled(client: pg.Client): Promise<boolean> {
  if ((await migrationsOf(client)).length === 0) {
    const { rows } = await client.query(
      `select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' limit 1`,
    );
    return rows.length > 0;
  }
  const { rows } = await client.query<{ filled: boolean }>(
    'select exists (select from account) or exists (select from idea) or exists (select from event) as filled',
  );
  return rows[0]?.filled ?? false;
}

/** For a table or column of ours, whatever its name holds. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const columnsOf = ({ columns }: Pick<TableInfo, 'columns'>): string =>
  columns.map(quoted).join(', ');
