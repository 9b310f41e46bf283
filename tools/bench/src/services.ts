import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../local-services/src/index.ts';
import { keepProcess, type KeptProcess } from '../../local-services/src/kept-process.ts';
import { type RunningMeilisearch, startMeilisearch } from '../../local-services/src/meilisearch.ts';
import { type RunningPostgres, startPostgres } from '../../local-services/src/postgres.ts';
import { type Patience, untilAnswers } from '../../local-services/src/town.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Raised openly: a load would be refused as what it is. */
const RATE_LIMIT_FACTOR = '1000000';
const WORD = 'a secret of the benchmark, known to everyone';

export interface Engines {
  postgres: RunningPostgres;
  meilisearch: RunningMeilisearch | null;
}

/** A server that answers HTTP, and the process to charge. */
export interface Running {
  origin: string;
  pid: number;
  stop(): Promise<unknown>;
}

/** PostgreSQL as it is in service, with fsync, and Meilisearch; their data stay for the next run. */
export async function startEngines(folder: string): Promise<Engines> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const postgres = await startPostgres({ dataDir: join(folder, 'postgresql'), durable: true });
  const meilisearch = await startMeilisearch({ dataDir: join(folder, 'meilisearch') });
  return { postgres, meilisearch };
}

/** The built API as a process of its own, told nothing that a town would not tell it but the raised limits. */
export async function startApi(
  { meilisearch }: Engines,
  databaseUrl: string,
  folder: string,
  profile: boolean,
  more: Record<string, string> = {},
): Promise<Running> {
  const port = await freePort();
  const name = new URL(databaseUrl).pathname.slice(1);
  return start({
    name: `api-${name}`,
    folder,
    args: [
      ...profiling(profile, folder, name),
      '--enable-source-maps',
      'apps/api/dist/src/main.js',
    ],
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      MEILI_URL: meilisearch?.url,
      MEILI_KEY: meilisearch?.key,
      API_PORT: String(port),
      DATA_DIR: folder,
      SEED: 'none',
      SESSION_SECRET: WORD,
      WEB_SECRET: WORD,
      RATE_LIMIT_FACTOR,
      ...more,
    },
    port,
    path: '/health/ready',
  });
}

/** The worker of that town, which answers nobody. */
export function startWorker(
  { meilisearch }: { meilisearch: { url: string; key: string } | null },
  databaseUrl: string,
  folder: string,
): Promise<KeptProcess> {
  return keepProcess({
    name: 'worker',
    command: process.execPath,
    args: ['apps/api/dist/src/worker.js'],
    env: {
      PATH: process.env.PATH,
      TZ: process.env.TZ,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      MEILI_URL: meilisearch?.url,
      MEILI_KEY: meilisearch?.key,
      DATA_DIR: folder,
      SEED: 'none',
      SESSION_SECRET: WORD,
      WEB_SECRET: WORD,
    },
    cwd: ROOT,
    logFile: join(folder, `worker-${new URL(databaseUrl).pathname.slice(1)}.log`),
    stopSignal: 'SIGTERM',
    graceMs: 5000,
  });
}

/** The built website before that API, keeping pages for so many seconds. */
export async function startWeb(
  api: Running,
  folder: string,
  name: string,
  keepPagesSeconds: string,
  profile = false,
): Promise<Running> {
  const port = await freePort();
  return start({
    name: `web-${name}`,
    folder,
    args: [...profiling(profile, folder, `web-${name}`), 'apps/web/server.mjs'],
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      API_URL: api.origin,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      WEB_SECRET: WORD,
      KEEP_PAGES_SECONDS: keepPagesSeconds,
    },
    port,
    path: '/health/live',
  });
}

/** What the product is compared with: node:http, pg and nothing else. */
export async function startBare(
  databaseUrl: string,
  folder: string,
  meili: { origin: string; key: string; index: string } | null,
): Promise<Running> {
  const port = await freePort();
  return start({
    name: `bare-${new URL(databaseUrl).pathname.slice(1)}`,
    folder,
    args: ['tools/bench/src/bare/server.ts'],
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      MEILI_URL: meili?.origin,
      MEILI_KEY: meili?.key,
      MEILI_INDEX: meili?.index,
    },
    port,
    path: '/health',
  });
}

const profiling = (wanted: boolean, folder: string, name: string): string[] =>
  wanted ? ['--cpu-prof', `--cpu-prof-dir=${join(folder, 'profiles', name)}`] : [];

interface Plan {
  name: string;
  folder: string;
  args: string[];
  env: Record<string, string | undefined>;
  port: number;
  path: string;
}

async function start({ name, folder, args, env, port, path }: Plan): Promise<Running> {
  const logFile = join(folder, `${name}.log`);
  const origin = `http://127.0.0.1:${port}`;
  const running: KeptProcess = await keepProcess({
    name,
    command: process.execPath,
    args,
    env: {
      PATH: process.env.PATH,
      TZ: process.env.TZ,
      NODE_OPTIONS: process.env.NODE_OPTIONS,
      ...env,
    },
    cwd: ROOT,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 5000,
  });
  const patience: Patience = {
    url: origin + path,
    logFile,
    from: 0,
    deadlineMs: 60_000,
    accept: (status) => status === 200,
  };
  await untilAnswers(running, patience);
  return { origin, pid: running.pid, stop: () => running.stop() };
}
