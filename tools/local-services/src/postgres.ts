import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { keepProcess, type KeptProcess } from './kept-process.ts';
import { freePort } from './ports.ts';
import { findPostgresPlace, type PostgresPlace } from './postgres-place.ts';
import { removeStaleLock } from './postgres-lock.ts';
import { reasonIn, sizeOf } from './server-log.ts';
import { StartProblem } from './start-problem.ts';

const DATABASE = 'ein';
const START_DEADLINE_MS = 120_000;
const INITDB_FLAGS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];
/** For tests: a crash of the machine may lose everything, which nobody would miss. */
const NOT_DURABLE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

export interface PostgresOptions {
  /** Holds the cluster, its password and, as root, a note where the cluster really is. */
  dataDir: string;
  /** Chosen freely when absent. */
  port?: number | undefined;
  /** False switches off what protects data from a crash of the machine. */
  durable?: boolean;
  /** Where the server writes; `dataDir/postgresql.log` when absent. */
  logFile?: string;
  /** Milliseconds to wait for another PostgreSQL on the same data that is just shutting down; 10 s when absent. */
  patienceMs?: number;
  log?: (line: string) => void;
}

export interface RunningPostgres {
  /** Connection string of the database "ein", which exists, as its owner. */
  url: string;
  port: number;
  process: KeptProcess;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL 18 on 127.0.0.1 with the data in `dataDir`, made at the first start.
 * It ends when the calling process ends, even by SIGKILL. Throws StartProblem with one sentence.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { durable = true, log = () => undefined } = options;
  const dataDir = resolve(options.dataDir);
  const place = await findPostgresPlace(dataDir, log);
  const logFile = options.logFile ?? join(dataDir, 'postgresql.log');
  const password = await passwordOf(dataDir);
  const cluster = join(place.folder, 'data');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    await createCluster({ place, logFile, password, durable });
  }
  await removeStaleLock(cluster, options.patienceMs ?? 10_000);
  const port = options.port ?? (await freePort());
  const from = await sizeOf(logFile);
  const server = await keepProcess({
    name: 'PostgreSQL',
    command: place.binaries.postgres,
    args: serverArguments(cluster, port, durable),
    env: serverEnvironment(),
    cwd: place.folder,
    logFile,
    stopSignal: 'SIGINT',
    graceMs: 8000,
    ...(place.owner && { owner: place.owner }),
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/`;
  try {
    await answer(server, url, () => reasonIn(logFile, from));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: `${url}${DATABASE}`,
    port,
    process: server,
    stop: () => server.stop().then(() => undefined),
  };
}

interface Creation {
  place: PostgresPlace;
  logFile: string;
  password: string;
  durable: boolean;
}

/** Made under another name first, so that a start that was cut off leaves no half cluster behind. */
async function createCluster({ place, logFile, password, durable }: Creation): Promise<void> {
  const unfinished = join(place.folder, 'data.unfinished');
  const passwordFile = join(place.folder, 'password.once');
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.owner) await chown(passwordFile, place.owner.uid, place.owner.gid);
  const from = await sizeOf(logFile);
  try {
    const initdb = await keepProcess({
      name: 'initdb',
      command: place.binaries.initdb,
      args: [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        ...INITDB_FLAGS,
        ...(durable ? [] : ['--no-sync']),
      ],
      env: serverEnvironment(),
      cwd: place.folder,
      logFile,
      stopSignal: 'SIGTERM',
      graceMs: 2000,
      ...(place.owner && { owner: place.owner }),
    });
    const { code } = await initdb.ended;
    if (code !== 0)
      throw new StartProblem(`The database could not be created: ${await reasonIn(logFile, from)}`);
    await rename(unfinished, join(place.folder, 'data'));
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

function serverArguments(cluster: string, port: number, durable: boolean): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    // Without sockets in the file system the length of the data folder's path does not matter.
    'unix_socket_directories=',
    'shared_buffers=128MB',
    'log_line_prefix=%m [%p] ',
    ...(durable ? [] : NOT_DURABLE),
  ];
  return ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

/** English messages whatever the machine speaks, and none of the variables that clients read. */
function serverEnvironment(): Record<string, string | undefined> {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

async function answer(
  server: KeptProcess,
  url: string,
  reason: () => Promise<string>,
): Promise<void> {
  const deadline = Date.now() + START_DEADLINE_MS;
  while (!(await databaseIsThere(url))) {
    if (server.hasEnded()) throw new StartProblem(`PostgreSQL did not start: ${await reason()}`);
    if (Date.now() > deadline)
      throw new StartProblem(`PostgreSQL did not answer: ${await reason()}`);
    await wait(30);
  }
}

/** True when the server answers; makes the database at the first answer ever. */
async function databaseIsThere(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: `${url}postgres`,
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
    return true;
  } catch (error) {
    if (isLastWord(error))
      throw new StartProblem(
        `${error.code === '53100' ? 'The disk is full' : 'PostgreSQL refuses to work'}: ${error.message}.`,
      );
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Wrong password, no space, damaged data: waiting longer would not help. */
function isLastWord(error: unknown): error is Error & { code: string } {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return false;
  return ['28P01', '28000', '53100', 'XX001', 'XX002'].includes(error.code);
}

async function passwordOf(dataDir: string): Promise<string> {
  const path = join(dataDir, 'password');
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known) return known.trim();
  await mkdir(dataDir, { recursive: true });
  const made = randomBytes(24).toString('hex');
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  await chmod(path, 0o600);
  return made;
}
