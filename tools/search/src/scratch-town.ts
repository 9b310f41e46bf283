import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startMeilisearch } from '../../local-services/src/meilisearch.ts';
import { startPostgres } from '../../local-services/src/postgres.ts';

export interface ScratchTown {
  databaseUrl: string;
  /** Null when it was not asked for. */
  meili: { url: string; key: string } | null;
  close: () => Promise<void>;
}

/**
 * An empty database of its own on the given server, or on one that is started for it; the same for Meilisearch.
 * Throws when Meilisearch is wanted and this platform has none.
 */
export async function openScratchTown(withMeilisearch: boolean): Promise<ScratchTown> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.reverse()) await closer().catch(() => undefined);
  };
  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'ein-eval-'));
    // PostgreSQL may run as another user, who must be able to enter.
    await chmod(dataDir, 0o755);
    closers.push(() => rm(dataDir, { recursive: true, force: true }));
    const server = process.env.DATABASE_URL ?? (await ownPostgres(dataDir, closers));
    const database = `eval_${Date.now().toString(36)}`;
    await asAdmin(server, `create database ${database}`);
    closers.push(() => asAdmin(server, `drop database if exists ${database} with (force)`));
    const url = new URL(server);
    url.pathname = `/${database}`;
    const meili = withMeilisearch ? await meilisearch(dataDir, closers) : null;
    if (meili) closers.push(() => dropIndexes(meili, database));
    return { databaseUrl: url.toString(), meili, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ownPostgres(dataDir: string, closers: (() => Promise<unknown>)[]): Promise<string> {
  const running = await startPostgres({ dataDir: join(dataDir, 'postgres'), durable: false });
  closers.push(() => running.stop());
  return running.url;
}

async function meilisearch(
  dataDir: string,
  closers: (() => Promise<unknown>)[],
): Promise<{ url: string; key: string }> {
  const given = process.env.MEILI_URL;
  if (given) return { url: given, key: process.env.MEILI_KEY ?? '' };
  const running = await startMeilisearch({ dataDir: join(dataDir, 'meilisearch') });
  if (!running)
    throw new Error(
      'There is no Meilisearch for this platform; give MEILI_URL or --engine postgresql.',
    );
  closers.push(() => running.stop());
  return running;
}

async function dropIndexes(meili: { url: string; key: string }, database: string): Promise<void> {
  await fetch(`${meili.url}/indexes/ideas_${database}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${meili.key}` },
  });
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The settings that every part of the product asks for, with secrets nobody else has. */
export function environmentOf(town: Pick<ScratchTown, 'databaseUrl' | 'meili'>): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: town.databaseUrl,
    ...(town.meili && { MEILI_URL: town.meili.url, MEILI_KEY: town.meili.key }),
    SEED: 'none',
    SESSION_SECRET: randomUUID(),
    WEB_SECRET: randomUUID(),
  };
}
