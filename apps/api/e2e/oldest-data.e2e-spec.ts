import { readFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EventDelivery, LogSealing, LogVerifying } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { Database, migrate, readConfig } from '@ein/platform';
import { QueueFilling } from '@ein/queue';
import { Recounting } from '@ein/recount';
import { createEmptyDatabase } from '@ein/testing';
import { WorkerModule } from '../src/app.module.js';

const MIGRATIONS = new URL('../migrations/', import.meta.url);
/** What was there when the first town began. */
const OLDEST = new Set(['town1795453200000', 'listing-total1795456800000']);

describe('a town of the first schema', () => {
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  let app: INestApplicationContext;
  let folder: string;
  let before: Record<string, number>;

  const countIn = async (tables: string[]): Promise<Record<string, number>> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const counted: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
      counted[table] = rows[0]?.n ?? 0;
    }
    await client.end();
    return counted;
  };
  const TABLES =
    'account session place category project phase idea idea_revision vote comment comment_vote processing_step answer queue_item notice decision event mail'.split(
      ' ',
    );

  beforeAll(async () => {
    database = await createEmptyDatabase();
    folder = await mkdtemp(join(tmpdir(), 'ein-oldest-'));
    await migrate(database.url, MIGRATIONS, OLDEST);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(await readFile(new URL('oldest-data.sql', import.meta.url), 'utf8'));
    await client.end();
    before = await countIn(TABLES);
    await migrate(database.url, MIGRATIONS);
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      SEED: 'none',
      SESSION_SECRET: 'a secret of the tests',
      WEB_SECRET: 'another secret of the tests',
    });
    app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
      logger: ['error'],
      abortOnError: false,
    });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps every row of people on the way to today', async () => {
    expect(await countIn(TABLES)).toEqual(before);
    expect(Object.values(before)).not.toContain(0);
  });

  it('shows what was public, and nothing that was not', async () => {
    const ideas = app.get(IdeaService, { strict: false });
    const seen: Record<number, unknown> = {};
    for (let number = 1; number <= 8; number += 1) {
      const idea = await ideas.viewByNumber(null, number);
      seen[number] = idea && [idea.title, idea.status, idea.voteCount, idea.commentCount];
    }
    expect(seen).toEqual({
      1: ['Idee 1 am Wall', 'received', 2, 3],
      2: ['Idee 2 am Wall', 'accepted', 1, 0],
      3: ['Idee 3 am Wall', 'done', 0, 0],
      4: null,
      5: null,
      6: null,
      7: ['Idee 8 am Wall', 'received', 0, 0],
      8: ['Idee 9 am Wall', 'in_review', 0, 0],
    });
  });

  it('counts as it was counted', async () => {
    const { differences } = await app.get(Recounting, { strict: false }).compare();
    expect(differences).toEqual([]);
  });

  it('delivers what still waited, and keeps one open item for what waits', async () => {
    const delivery = app.get(EventDelivery, { strict: false });
    while (await delivery.deliverNext());
    await app.get(QueueFilling, { strict: false }).sweep();
    const open = await app
      .get(Database, { strict: false })
      .rows('select kind from queue_item where closed_at is null order by kind');
    expect(open).toEqual([{ kind: 'appeal' }, { kind: 'idea' }]);
  });

  it('seals the log from its first entry', async () => {
    await app.get(LogSealing, { strict: false }).sealNext();
    const verdict = await app.get(LogVerifying, { strict: false }).verify([], () => undefined);
    expect(verdict).toMatchObject({ broken: null });
    expect(Number(verdict.entries)).toBeGreaterThanOrEqual(4);
  });
});
