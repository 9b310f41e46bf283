// Starts one real PostgreSQL and one real Meilisearch for the whole test run, and migrates a template database once.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startMeilisearch } from '../../tools/local-services/src/meilisearch.ts';
import { startPostgres } from '../../tools/local-services/src/postgres.ts';

export default async function globalSetup() {
  const dataDir = await mkdtemp(join(tmpdir(), 'ein-test-'));
  // The server may run as another user, who must be able to enter.
  await chmod(dataDir, 0o755);
  const [postgres, meilisearch] = await Promise.all([
    startPostgres({ dataDir: join(dataDir, 'postgres'), durable: false }),
    startMeilisearch({ dataDir: join(dataDir, 'meilisearch') }),
  ]);
  process.env.TEST_POSTGRES_URL = postgres.url;
  if (meilisearch) {
    process.env.TEST_MEILI_URL = meilisearch.url;
    process.env.TEST_MEILI_KEY = meilisearch.key;
  }
  // In a process of its own: decorators register in globals, and Jest hands its own globals on to tests that run in band.
  await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('template.mjs', import.meta.url)),
    postgres.url,
  ]);
  globalThis.__stopTestServices = async () => {
    await Promise.all([postgres.stop(), meilisearch?.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  };
}
