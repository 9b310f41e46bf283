import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { ArchiveWriter } from './archive-writer.ts';
import { columnsOf, migrationsOf, quoted, tablesOf, withOwner } from './database.ts';
import { FORMAT, type Manifest, MANIFEST, type TableInfo } from './manifest.ts';

/** Kept beside the database because a restored one has forgotten what they say. */
export const KEPT_FILES = ['erasures.jsonl', 'log-heads.jsonl'];

export interface Source {
  databaseUrl: string;
  dataDir: string;
  photosElsewhere: boolean;
}

/**
 * Writes everything into one file while the town goes on: all tables as they are at one moment, then the files that they speak of. Photos
 * never change, and those that come later do no harm. The file appears when it is whole.
 */
export async function writeBackup(source: Source, file: string): Promise<Manifest> {
  const archive = new ArchiveWriter(file);
  try {
    const database = await withOwner(source.databaseUrl, (client) => snapshot(client, archive));
    if (!source.photosElsewhere) await addPhotos(join(source.dataDir, 'photos'), archive);
    for (const name of KEPT_FILES) {
      const bytes = await readFile(join(source.dataDir, name)).catch(() => null);
      if (bytes) await archive.add(`files/${name}`, bytes);
    }
    const manifest: Manifest = {
      format: FORMAT,
      ...database,
      photosElsewhere: source.photosElsewhere,
      sha256: { ...archive.sha256 },
    };
    await archive.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    await archive.finish();
    await withOwner(source.databaseUrl, (client) => note(client, manifest));
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

async function snapshot(client: pg.Client, archive: ArchiveWriter) {
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query<{ at: Date; version: string }>(
    `select now() as at, current_setting('server_version') as version`,
  );
  const migrations = await migrationsOf(client);
  const tables: TableInfo[] = [];
  for (const table of await tablesOf(client)) {
    const copy = client.query(
      to(`copy ${quoted(table.name)} (${columnsOf(table)}) to stdout`, { highWaterMark: 1 << 20 }),
    );
    await archive.addPieces(`database/${table.name}`, copy);
    tables.push({ ...table, rows: copy.rowCount });
  }
  // After the tables: a sequence may be ahead of what they hold, never behind.
  const sequences = await client.query<{ name: string; value: string }>(
    `select sequencename as name, last_value::text as value from pg_sequences
     where schemaname = 'public' and last_value is not null order by sequencename`,
  );
  await client.query('commit');
  const at = (rows[0]?.at ?? new Date()).toISOString();
  return { at, postgresql: rows[0]?.version ?? '', migrations, tables, sequences: sequences.rows };
}

async function addPhotos(folder: string, archive: ArchiveWriter): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const file of files) {
    if (!file.isFile() || !file.name.endsWith('.webp')) continue;
    // One that was removed meanwhile is missing rightly.
    const bytes = await readFile(join(file.parentPath, file.name)).catch(() => null);
    if (bytes) await archive.add(`photos/${file.name}`, bytes);
  }
}

/** For whoever looks whether there is a backup. */
async function note(client: pg.Client, { at, tables }: Manifest): Promise<void> {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  await client.query(
    `insert into town_setting (key, value) values ('lastBackup', $1)
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [JSON.stringify({ at, rows })],
  );
}
