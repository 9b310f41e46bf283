import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { Draining, WorkLoop } from '@ein/platform';
import { eventually, openApi, type OpenApi } from './open-api.js';

type Word = Record<string, string>;

/** A door to the real Meilisearch that can be shut. */
async function doorTo(target: string): Promise<{ url: string; shut: () => void }> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    const behind = connect(Number(port), hostname);
    for (const [one, other] of [
      [socket, behind],
      [behind, socket],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy()).pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${own}`,
    shut: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

describe('the health of a process', () => {
  let api: OpenApi;
  let door: Awaited<ReturnType<typeof doorTo>>;
  let admin: pg.Client;
  let owner: pg.Client;

  const ready = async (): Promise<[number, Word]> => {
    const response = await fetch(`${api.url}/health/ready`);
    return [response.status, (await response.json()) as Word];
  };
  /** Health is kept for a second, so what was just changed is waited for. */
  const becomes = (status: number, word: Word) =>
    eventually(async () => {
      const [found, words] = await ready();
      const same = Object.entries(word).every(([part, is]) => words[part] === is);
      return found === status && same && words;
    }, JSON.stringify(word));

  beforeAll(async () => {
    for (const level of ['error', 'warn', 'log'] as const)
      jest.spyOn(Logger.prototype, level).mockImplementation(() => undefined);
    door = await doorTo(process.env['TEST_MEILI_URL'] ?? '');
    api = await openApi({
      env: { MEILI_URL: door.url, MEILI_KEY: process.env['TEST_MEILI_KEY'] },
    });
    admin = new pg.Client({ connectionString: process.env['TEST_POSTGRES_URL'] });
    owner = new pg.Client({ connectionString: api.config.databaseUrl });
    owner.on('error', () => undefined);
    await admin.connect();
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  it('is one word on each part, and ready when all of them work', async () => {
    const words = await becomes(200, { search: 'ok', worker: 'ok' });
    expect(words).toEqual({
      status: expect.stringMatching(/^(ok|degraded)$/u),
      database: 'ok',
      migrations: 'ok',
      search: 'ok',
      worker: 'ok',
      events: 'ok',
      mail: 'ok',
      index: 'ok',
      disk: expect.stringMatching(/^(ok|behind|failing)$/u),
    });
  });

  it('is ready, if degraded, without Meilisearch and without a worker', async () => {
    door.shut();
    await becomes(200, { status: 'degraded', search: 'reserve', worker: 'ok' });
    await api.app.get(WorkLoop).onModuleDestroy();
    await becomes(200, { status: 'degraded', worker: 'failing', database: 'ok' });
  });

  it('is not ready while the schema is older than the code', async () => {
    const { rows } = await owner.query<{ timestamp: string; name: string }>(
      'delete from migrations where id = (select max(id) from migrations) returning timestamp, name',
    );
    await becomes(503, { status: 'down', migrations: 'pending', database: 'ok' });
    await owner.query('insert into migrations (timestamp, name) values ($1, $2)', [
      rows[0]?.timestamp,
      rows[0]?.name,
    ]);
    await becomes(200, { migrations: 'ok' });
  });

  it('is not ready without the database, lives all the same, and is ready when it is back', async () => {
    const database = new URL(api.config.databaseUrl).pathname.slice(1);
    await admin.query(`alter database ${database} allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      database,
    ]);
    const words = await becomes(503, { status: 'down', database: 'down' });
    expect(words['worker']).toBe('unknown');
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    await admin.query(`alter database ${database} allow_connections true`);
    await becomes(200, { database: 'ok' });
  });

  it('is not ready once it is told to end, though it still answers', async () => {
    api.app.get(Draining).begin();
    await becomes(503, { status: 'leaving', database: 'ok' });
    expect((await api.ask('{ places { id } }')).data).not.toBeNull();
  });
});
