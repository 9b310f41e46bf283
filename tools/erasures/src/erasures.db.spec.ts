import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { openTown, runCommand, type TestTown, TownBuilder } from '@ein/testing';

describe('npm run erasures', () => {
  let town: TestTown;
  let build: TownBuilder;
  let folder: string;
  let left: SignedInViewer;
  let stays: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule]);
    build = new TownBuilder(town.database);
    folder = await mkdtemp(join(tmpdir(), 'ein-erasures-'));
    [left, stays] = [await build.person(), await build.person()];
    await build.idea({ by: left, title: 'Bänke am Wall' });
  });
  afterAll(async () => {
    await town.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]) =>
    runCommand('erasures', args, { DATABASE_URL: town.config.databaseUrl, DATA_DIR: folder });
  const addresses = async () =>
    (
      await town.database.rows<{ email: string }>(
        'select email from account where id = any ($1) and erased_at is null order by email',
        [[left.id, stays.id]],
      )
    ).map(({ email }) => email);
  const entry = (accountId: string) =>
    JSON.stringify({ accountId, texts: 'remove', erasedAt: '2026-11-20T10:00:00.000Z' });

  it('erases after a restore everyone who had left, and lists them', async () => {
    expect((await run('list')).out).toBe('');
    // Beside the database lies who had left; one of them is of a town that was never restored here.
    await writeFile(
      join(folder, 'erasures.jsonl'),
      `${entry(left.id)}\n${entry('01a2155a-1bb3-7053-a0ed-081de0c81691')}\n`,
    );
    const applied = await run('apply');
    expect(applied).toMatchObject({ code: 0, err: '' });
    expect(applied.out).toBe(
      '2 people had left; 1 of their accounts are in this database and are erased.\n',
    );
    expect(await addresses()).toEqual([stays.email]);
    const ideas = await town.database.rows('select title, visibility from idea');
    expect(ideas).toEqual([
      { title: expect.not.stringContaining('Bänke'), visibility: 'anonymised' },
    ]);
    expect(JSON.parse((await run('list')).out)).toMatchObject({
      accountId: left.id,
      texts: 'remove',
      erasedAt: '2026-11-20T10:00:00.000Z',
    });
  }, 180_000);

  it('erases nobody by a list that is broken or missing, and says what it wants', async () => {
    const file = join(folder, 'half.jsonl');
    await writeFile(file, `${entry(stays.id)}\n{"accountId":"01a2`);
    expect(await run('apply', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nothing was erased: Line 2'),
    });
    expect(await run('apply', join(folder, 'none.jsonl'))).toMatchObject({ code: 1 });
    expect((await run('forget')).err).toContain('npm run erasures -- list');
    expect(await addresses()).toEqual([stays.email]);
  }, 180_000);
});
