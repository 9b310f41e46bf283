import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { forgetPostgresPlace } from './postgres-place.ts';
import { startPostgres, type RunningPostgres } from './postgres.ts';

let parent: string;
let folder: string;

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function withPostgres<T>(work: (running: RunningPostgres) => Promise<T>): Promise<T> {
  const running = await startPostgres({ dataDir: folder, durable: false });
  try {
    return await work(running);
  } finally {
    await running.stop();
  }
}

describe('the embedded PostgreSQL', () => {
  beforeAll(async () => {
    // Nobody but its owner may enter, as in the home of root.
    parent = await mkdtemp(join(tmpdir(), 'ein-postgres-'));
    folder = join(parent, 'data');
  });
  afterAll(async () => {
    await forgetPostgresPlace(folder);
    await rm(parent, { recursive: true });
  });

  it('finds its data again, even with the lock of a killed server whose number another program has now', async () => {
    await withPostgres(({ url }) => ask(url, `create table note as select 'kept' as word`));
    const note = await readFile(join(folder, 'location'), 'utf8').catch(() => folder);
    const lock = join(note.trim(), 'data', 'postmaster.pid');
    await writeFile(lock, `${process.pid}\n`);
    await chmod(lock, 0o666);
    expect(await withPostgres(({ url }) => ask(url, 'select word from note'))).toEqual([
      { word: 'kept' },
    ]);
  });

  it('is version 18, listens on the loopback address only and sorts alike on every machine', async () => {
    const rows = await withPostgres(({ url }) =>
      ask(
        url,
        `select current_setting('server_version_num')::int / 10000 as version, current_setting('listen_addresses') as address,
           datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()`,
      ),
    );
    expect(rows).toEqual([{ version: 18, address: '127.0.0.1', provider: 'b', locale: 'C.UTF-8' }]);
  });

  it('refuses data that is in use, with one sentence', async () => {
    await withPostgres(async () => {
      const second = startPostgres({ dataDir: folder, durable: false, patienceMs: 0 });
      await expect(second).rejects.toThrow(
        /^The data in .* is in use by another PostgreSQL \(process \d+\)/,
      );
    });
  });
});
