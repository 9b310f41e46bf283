import { mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { EventLogModule, LogSealing } from '@ein/event-log';
import { demandFinishedRestore, type SignedInViewer } from '@ein/platform';
import {
  createEmptyDatabase,
  openTown,
  runCommand,
  type TestTown,
  TownBuilder,
} from '@ein/testing';
import { openServices } from '../../local-services/src/index.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { tablesOf, withOwner } from './database.ts';
import { FORMAT, MANIFEST } from './manifest.ts';
import { readBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

const PHOTO = 'ab12cd34-480.webp';
const IN_PRODUCTION = {
  MODE: 'production',
  PUBLIC_URL: 'https://ideen.example',
  SESSION_SECRET: 'a secret of the tests, long enough for production',
  WEB_SECRET: 'another secret of the tests, long enough too',
};

describe('npm run backup and npm run restore', () => {
  let town: TestTown;
  let empty: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let folder: string;
  let left: SignedInViewer;
  let file: string;
  const place = () => ({ databaseUrl: empty.url, dataDir: join(folder, 'new') });
  const target = () => ({ DATABASE_URL: empty.url, DATA_DIR: join(folder, 'new') });

  beforeAll(async () => {
    town = await openTown([EventLogModule]);
    empty = await createEmptyDatabase();
    folder = await mkdtemp(join(tmpdir(), 'ein-backup-'));
    const build = new TownBuilder(town.database);
    left = await build.person();
    const idea = await build.idea({ by: left, title: 'Bänke am Wall' });
    await build.comment({ under: idea, body: 'Zeile 1\n\tmit "Zeichen" und \\N ', votes: 1 });
    await build.idea({ title: 'Ein Brunnen für Kinder' });
    await town.database.write(
      `insert into photo (id, idea_id, ticket_digest, name, width, height) select id, id, '', 'ab12cd34', 480, 320 from idea where title like 'Ein%'`,
    );
    await town.database.write(
      `insert into session (id, token_digest, account_id, expires_at, proven_at) select id, 'a session', id, now() + interval '1 day', now() from account limit 1`,
    );
    await town.database.write(
      `insert into event (kind, subject_id, idea_id) select 'IdeaPublished', id, id from idea`,
    );
    await town.get(LogSealing).sealNext();
    await town.get(LogSealing).publishHead();
    await mkdir(join(town.config.dataDir, 'photos', 'ab'), { recursive: true });
    await writeFile(join(town.config.dataDir, 'photos', 'ab', PHOTO), 'a picture');
    file = join(folder, 'town.tar');
  });
  afterAll(async () => {
    await town.close();
    await empty.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Digests of all rows of each table, whatever their order. */
  const digests = (url: string): Promise<Record<string, string>> =>
    withOwner(url, async (client: pg.Client) => {
      const found: Record<string, string> = {};
      for (const { name } of await tablesOf(client)) {
        const { rows } = await client.query<{ digest: string | null }>(
          `select md5(string_agg(t::text, '|' order by t::text)) as digest from "${name}" t`,
        );
        found[name] = rows[0]?.digest ?? '';
      }
      return found;
    });

  it('writes everything into one file that nobody else may read', async () => {
    const source = { DATABASE_URL: town.config.databaseUrl, DATA_DIR: town.config.dataDir };
    const done = await runCommand('backup', [file], source);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('1 files of photos');
    expect((await stat(file)).mode & 0o077).toBe(0);
  }, 60_000);

  it('is loud about photos that cannot be read or are gone, and about a database that nobody named', async () => {
    const source = { ...town.config, photosElsewhere: false };
    const photo = join(town.config.dataDir, 'photos', 'ab', PHOTO);
    await rm(photo);
    const other = join(folder, 'other.tar');
    expect((await writeBackup(source, other)).missing).toEqual([PHOTO]);
    // Neither a photo nor missing: what stands there cannot be read as a list.
    const list = join(town.config.dataDir, 'erasures.jsonl');
    await mkdir(list);
    await expect(writeBackup(source, join(folder, 'none.tar'))).rejects.toThrow('EISDIR');
    await rm(list, { recursive: true });
    await writeFile(photo, 'a picture');
    await expect(openServices({ ...IN_PRODUCTION, DATA_DIR: folder })).rejects.toThrow(
      'DATABASE_URL',
    );
  }, 60_000);

  it('lets one at a time write a file, and leaves that one alone', async () => {
    const path = join(folder, 'twice.tar');
    const first = await ArchiveWriter.open(path);
    const source = { ...town.config, photosElsewhere: false };
    await expect(writeBackup(source, path)).rejects.toThrow('another backup is writing it');
    await first.add('files/erasures.jsonl', Buffer.from('\n'));
    await first.finish();
    expect((await stat(path)).size).toBeGreaterThan(0);
  });

  it('takes no file out of a backup that would lie elsewhere', async () => {
    const path = join(folder, 'foreign.tar');
    const archive = await ArchiveWriter.open(path);
    await archive.add('files/../../secrets.json', Buffer.from('{}'));
    const manifest = { format: FORMAT, sha256: archive.sha256, migrations: [], tables: [] };
    await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest)));
    await archive.finish();
    await expect(readBackup(path, place())).rejects.toThrow(
      'nobody wrote files/../../secrets.json',
    );
  });

  it('refuses a file that is cut off or changed before anything is written', async () => {
    const bytes = await readFile(file);
    const changed = Buffer.from(bytes);
    // In the middle of the first piece's content, behind its head of 512 bytes.
    changed[530] = (changed[530] ?? 0) ^ 1;
    const broken = join(folder, 'broken.tar');
    await writeFile(broken, changed);
    await expect(readBackup(broken, place())).rejects.toThrow('is not what was written');
    await writeFile(broken, bytes);
    await truncate(broken, Math.floor(bytes.length / 2));
    await expect(readBackup(broken, place())).rejects.toThrow('is no whole backup');
    expect(await withOwner(empty.url, tablesOf)).toEqual([]);
  }, 60_000);

  it('brings all of it back, erases again who has left since, and finds ideas again', async () => {
    const before = await digests(town.config.databaseUrl);
    const list = join(folder, 'erasures.jsonl');
    await writeFile(
      list,
      `${JSON.stringify({ accountId: left.id, texts: 'remove', erasedAt: '2026-11-26T10:00:00.000Z' })}\n`,
    );
    const done = await runCommand('restore', [file, '--erasures', list], target());
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('1 of their accounts were back and are erased');
    expect(done.out).toContain('1 ideas can be found again');
    const after = await digests(empty.url);
    // What an erasure, the search and the note of the backup touch.
    const touched = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(touched).not.toContain('vote');
    expect(touched).not.toContain('category');
    expect(touched).not.toContain('event_seal');
    await withOwner(empty.url, async (client) => {
      const sessions = await client.query('select from session');
      expect(sessions.rowCount).toBe(0);
      const { rows } = await client.query('select title, visibility from idea order by number');
      expect(rows).toEqual([
        { title: expect.not.stringContaining('Bänke'), visibility: 'anonymised' },
        { title: 'Ein Brunnen für Kinder', visibility: 'published' },
      ]);
      const next = await client.query(`select nextval('idea_number')::int as number`);
      expect(next.rows).toEqual([{ number: 3 }]);
    });
    const dataDir = target().DATA_DIR;
    expect(await readFile(join(dataDir, 'photos', 'ab', PHOTO), 'utf8')).toBe('a picture');
    expect(await runCommand('log:verify', [], target())).toMatchObject({ code: 0, err: '' });
  }, 120_000);

  it('does not start on a restore that was cut off, until the erasures are done', async () => {
    await withOwner(empty.url, (client) =>
      client.query(`insert into town_setting (key, value) values ('unfinishedRestore', 'true')`),
    );
    await expect(readBackup(file, place())).rejects.toThrow('npm run erasures -- apply');
    await expect(demandFinishedRestore(empty.url)).rejects.toThrow('people who have left are back');
    expect(await runCommand('erasures', ['apply'], target())).toMatchObject({ code: 0, err: '' });
    await expect(demandFinishedRestore(empty.url)).resolves.toBeUndefined();
  }, 60_000);

  it('refuses a database that is filled', async () => {
    await rm(target().DATA_DIR, { recursive: true });
    await expect(readBackup(file, place())).rejects.toThrow('is not empty');
  }, 60_000);
});
