import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { StartProblem } from '../../local-services/src/index.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { columnsOf, migrationsOf, quoted, tablesOf, withOwner } from './database.ts';
import { FORMAT, KEPT_FILES, type Manifest, MANIFEST, type TableInfo } from './manifest.ts';
import { orIfMissing } from './missing.ts';

export interface Source {
  databaseUrl: string;
  dataDir: string;
  photosElsewhere: boolean;
}

/**
 * Writes everything into one file while the town goes on: all tables as they are at one moment, then the files that they speak of. Photos
 * never change, and those that come later do no harm. The file appears when it is whole. `missing`: photos that the tables speak of and that
 * have no file.
 */
export async function writeBackup(
  source: Source,
  file: string,
): Promise<{ manifest: Manifest; missing: string[] }> {
  const archive = await ArchiveWriter.open(file);
  try {
    const { photos, ...database } = await withOwner(source.databaseUrl, (client) =>
      snapshot(client, archive),
    );
    const missing = source.photosElsewhere ? [] : await addPhotos(source, photos, archive);
    for (const name of KEPT_FILES) {
      const bytes = await readFile(join(source.dataDir, name)).catch(orIfMissing(null));
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
    return { manifest, missing };
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
  if (migrations.length === 0) throw new StartProblem('There is no town in this database.');
  const tables: TableInfo[] = [];
  const found = await tablesOf(client);
  const photos = await photosIn(client, found);
  for (const table of found) {
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
  const postgresql = rows[0]?.version ?? '';
  return { at, postgresql, migrations, tables, sequences: sequences.rows, photos };
}

/** The largest file of each photo that belongs to an idea; those of an older version have no note that their files are gone. */
async function photosIn(
  client: pg.Client,
  tables: readonly Pick<TableInfo, 'name' | 'columns'>[],
): Promise<string[]> {
  const photo = tables.find(({ name }) => name === 'photo');
  if (!photo) return [];
  const there = photo.columns.includes('files_gone') ? 'and not files_gone' : '';
  const { rows } = await client.query<{ file: string }>(
    `select name || '-' || width || '.webp' as file from photo where idea_id is not null ${there} order by file`,
  );
  return rows.map(({ file }) => file);
}

/** Says which of the expected photos have no file, although the town still knows them. */
async function addPhotos(
  { databaseUrl, dataDir }: Source,
  expected: readonly string[],
  archive: ArchiveWriter,
): Promise<string[]> {
  const folder = join(dataDir, 'photos');
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    orIfMissing([]),
  );
  for (const file of files) {
    if (!file.isFile() || !file.name.endsWith('.webp')) continue;
    // One that was removed meanwhile is missing rightly.
    const bytes = await readFile(join(file.parentPath, file.name)).catch(orIfMissing(null));
    if (bytes) await archive.add(`photos/${file.name}`, bytes);
  }
  const missing = expected.filter((name) => !(`photos/${name}` in archive.sha256));
  if (missing.length === 0) return [];
  const still = await withOwner(databaseUrl, async (client) =>
    photosIn(client, await tablesOf(client)),
  );
  return missing.filter((name) => still.includes(name));
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
