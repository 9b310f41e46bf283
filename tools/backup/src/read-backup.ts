import { appendFile, mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { type CopyStreamQuery, from } from 'pg-copy-streams';
import { migrate, UNFINISHED_RESTORE } from '@ein/platform';
import { StartProblem } from '../../local-services/src/index.ts';
import { entriesOf, unpacked, verify } from './archive-reader.ts';
import { columnsOf, isFilled, migrationsOf, quoted, tablesOf, withOwner } from './database.ts';
import type { Manifest, TableInfo } from './manifest.ts';
import { orIfMissing } from './missing.ts';

const MIGRATIONS = new URL('../../../apps/api/migrations/', import.meta.url);

/** What lets somebody in, or finishes what somebody began: people may have ended it since the backup, so nobody gets it back. */
const NOT_ANY_MORE = [
  'session',
  'sign_in_request',
  'account_code',
  'passkey_challenge',
  'external_visit',
  'address_change',
];

export interface Target {
  databaseUrl: string;
  dataDir: string;
  /** Lines for the list of those who left. */
  left?: string[];
}

/**
 * Brings a backup back into an empty database and data folder. Everything is read and compared before anything is written; photos and lists
 * come first, and then all tables in one transaction, in the schema of the backup and with a mark on which the product does not start:
 * `bringUpToDate`, the erasures and `finishRestore` follow. Whatever throws here leaves a database without a town.
 */
export async function readBackup(file: string, target: Target): Promise<Manifest> {
  const manifest = await verify(file);
  await demandEmpty(target, manifest);
  await migrate(target.databaseUrl, MIGRATIONS, new Set(manifest.migrations));
  for await (const { name, bytes } of entriesOf(file)) {
    const [kind, rest = ''] = [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)];
    if (kind === 'photos') await putPhoto(join(target.dataDir, 'photos'), rest, bytes);
    if (kind === 'files') await addLines(join(target.dataDir, rest), bytes.toString());
  }
  await addLines(join(target.dataDir, 'erasures.jsonl'), (target.left ?? []).join('\n'));
  await withOwner(target.databaseUrl, (client) => load(client, file, manifest));
  return manifest;
}

/** From the schema of the backup to today's. */
export async function bringUpToDate(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl, MIGRATIONS);
}

async function demandEmpty({ databaseUrl, dataDir }: Target, manifest: Manifest): Promise<void> {
  const folder = join(dataDir, 'photos');
  const photos = await readdir(folder, { recursive: true }).catch(orIfMissing([]));
  // Those of the backup itself may lie there: an earlier try was cut off, or only the database was lost.
  const strange = photos.find(
    (path) => path.endsWith('.webp') && !(`photos/${basename(path)}` in manifest.sha256),
  );
  if (strange)
    throw new StartProblem(
      `${folder} holds photos that are not in the backup (${strange}); put them away.`,
    );
  await withOwner(databaseUrl, async (client) => {
    if (await isUnfinished(client))
      throw new StartProblem(
        'An earlier restore filled this database and was not finished: npm run erasures -- apply',
      );
    if (await isFilled(client))
      throw new StartProblem('This database is not empty; a backup only goes into an empty one.');
    const known = new Set(manifest.migrations);
    const newer = (await migrationsOf(client)).find((name) => !known.has(name));
    if (newer)
      throw new StartProblem(
        `This database is newer than the backup (${newer}); make a new, empty one for it.`,
      );
  });
}

/** As the owner and without triggers and foreign keys: what they would derive is in the backup, and what they forbid was never in it. */
async function load(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  await demandSame(await tablesOf(client), manifest.tables);
  const names = manifest.tables.map(({ name }) => quoted(name)).join(', ');
  await client.query(`truncate ${names}`);
  let current: { table: TableInfo; copy: CopyStreamQuery } | null = null;
  const end = async (): Promise<void> => {
    if (!current) return;
    const { table, copy } = current;
    copy.end();
    await finished(copy);
    if (copy.rowCount !== table.rows)
      throw new Error(`${table.name} came back with ${copy.rowCount} of ${table.rows} rows.`);
    current = null;
  };
  for await (const { name, bytes } of entriesOf(file)) {
    const [kind, of = ''] = name.split('/');
    if (kind !== 'database') continue;
    if (current?.table.name !== of) {
      await end();
      current = begin(client, manifest, of);
    }
    await written(current.copy, await unpacked(bytes));
  }
  await end();
  for (const { name, value } of manifest.sequences)
    await client.query('select setval($1::regclass, $2)', [`public.${quoted(name)}`, value]);
  for (const name of NOT_ANY_MORE)
    if (manifest.tables.some((table) => table.name === name))
      await client.query(`delete from ${quoted(name)}`);
  await client.query(
    'insert into town_setting (key, value) values ($1, to_jsonb(now())) on conflict do nothing',
    [UNFINISHED_RESTORE],
  );
  await client.query('commit');
}

async function isUnfinished(client: pg.Client): Promise<boolean> {
  const tables = await tablesOf(client);
  if (!tables.some(({ name }) => name === 'town_setting')) return false;
  const { rows } = await client.query('select from town_setting where key = $1', [
    UNFINISHED_RESTORE,
  ]);
  return rows.length > 0;
}

function begin(client: pg.Client, { tables }: Manifest, name: string) {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`There is no table ${name} in the list.`);
  return {
    table,
    copy: client.query(from(`copy ${quoted(name)} (${columnsOf(table)}) from stdin`)),
  };
}

async function written(copy: CopyStreamQuery, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    copy.once('error', reject);
    copy.write(bytes, (error) => {
      copy.removeListener('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

/** The migrations of the backup have made what it was taken from, column by column. */
async function demandSame(found: Omit<TableInfo, 'rows'>[], wanted: TableInfo[]): Promise<void> {
  const shape = (tables: Omit<TableInfo, 'rows'>[]): Set<string> =>
    new Set(tables.map((table) => `${table.name} (${[...table.columns].sort().join(', ')})`));
  const [there, asked] = [shape(found), shape(wanted)];
  const strange =
    [...asked].find((one) => !there.has(one)) ?? [...there].find((one) => !asked.has(one));
  if (strange)
    throw new StartProblem(`This version does not know the backup's schema: ${strange}.`);
}

/** Under the name and in the folder that the product looks for. */
async function putPhoto(folder: string, name: string, bytes: Buffer): Promise<void> {
  if (!/^[a-z0-9][a-z0-9.-]{2,100}$/.test(name)) throw new Error(`No name of a photo: ${name}`);
  const path = join(folder, name.slice(0, 2), name);
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.part`, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

/** What is kept beside the database may know more than the backup: nothing is taken away from it. */
async function addLines(path: string, text: string): Promise<void> {
  const known = new Set((await readFile(path, 'utf8').catch(orIfMissing(''))).split('\n'));
  const missing = text.split('\n').filter((line) => line && !known.has(line));
  if (missing.length > 0) await appendFile(path, `${missing.join('\n')}\n`);
}
