/** `npm start`: everything the product needs, from nothing, until Ctrl-C. */
import { mkdir, statfs } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { announcement } from './announcement.ts';
import { build, isBuilt } from './build.ts';
import { stopAllProcesses, type KeptProcess } from './kept-process.ts';
import { startMeilisearch } from './meilisearch.ts';
import { watchNpm } from './parent-watch.ts';
import { demandPort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { Progress, seconds } from './progress.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { sizeOf } from './server-log.ts';
import { readSettings, type Settings } from './settings.ts';
import { sentenceFor, StartProblem } from './start-problem.ts';
import { supervise } from './supervisor.ts';
import {
  environmentFor,
  logFileOf,
  startPart,
  untilAnswers,
  type Environment,
  type PartName,
  type Services,
} from './town.ts';

const NEEDED_BYTES = 150 * 1024 * 1024;
const STOP_DEADLINE_MS = 20_000;
/** The seed and long migrations belong to the first answer of the API. */
const API_DEADLINE_MS = 180_000;

const began = Date.now();
const progress = new Progress();
const parts: KeptProcess[] = [];
let stopping = false;

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  progress.line(
    `\n  EIN.Ideen.raum (${settings.mode}), data in ${relative(process.cwd(), settings.dataDir) || '.'}\n`,
  );
  await mkdir(settings.logDir, { recursive: true });
  await demandSpace(settings.dataDir);
  await demandPort(settings.webPort, 'PORT', 3000);
  await demandPort(settings.apiPort, 'API_PORT', 3000);
  const secrets = await readSecrets(settings.dataDir);
  const [services] = await Promise.all([
    startServices(settings, secrets),
    buildWhenNeeded(settings),
  ]);
  const env = environmentFor(settings, services, secrets);
  await startTown(settings, env);
  if (stopping) return;
  progress.line(`\n  Ready after ${seconds(began)}.`);
  progress.line(announcement(settings, services.meiliUrl !== undefined));
}

async function demandSpace(dataDir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  if (free >= NEEDED_BYTES) return;
  const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`;
  throw new StartProblem(
    `The disk is full: ${dataDir} has ${megabytes(free)} left, at least ${megabytes(NEEDED_BYTES)} are needed.`,
  );
}

async function buildWhenNeeded(settings: Settings): Promise<void> {
  if (await isBuilt()) return;
  await progress.step(
    'Building',
    () => build(settings.logDir),
    () => 'Built',
  );
}

async function startServices(settings: Settings, secrets: Secrets): Promise<Services> {
  const [databaseUrl, meili] = await Promise.all([
    settings.databaseUrl ?? startDatabase(settings),
    settings.meiliUrl
      ? { url: settings.meiliUrl, key: process.env.MEILI_KEY }
      : startSearch(settings, secrets),
  ]);
  return {
    databaseUrl,
    ...(meili && { meiliUrl: meili.url }),
    ...(meili?.key && { meiliKey: meili.key }),
  };
}

async function startDatabase(settings: Settings): Promise<string> {
  const dataDir = join(settings.dataDir, 'postgresql');
  const logFile = logFileOf(settings, 'postgresql');
  const log = (line: string): void => progress.line(`    ${line}`);
  const open = (port?: number): ReturnType<typeof startPostgres> =>
    startPostgres({ dataDir, logFile, log, port });
  const database = await progress.step(
    'PostgreSQL',
    open,
    ({ port }) => `PostgreSQL on 127.0.0.1:${port}`,
  );
  keepAlive('PostgreSQL', database.process, async () => (await open(database.port)).process);
  return database.url;
}

async function startSearch(
  settings: Settings,
  secrets: Secrets,
): ReturnType<typeof startMeilisearch> {
  const dataDir = join(settings.dataDir, 'meilisearch');
  const logFile = logFileOf(settings, 'meilisearch');
  const open = (port?: number): ReturnType<typeof startMeilisearch> =>
    startMeilisearch({ dataDir, logFile, port, key: secrets.meiliKey });
  const search = await progress.step('Meilisearch', open, (found) =>
    found
      ? `Meilisearch on 127.0.0.1:${found.port}`
      : `No Meilisearch for ${process.platform} ${process.arch}: PostgreSQL answers searches`,
  );
  if (search) {
    keepAlive('Meilisearch', search.process, async () => {
      const again = await open(search.port);
      if (!again) throw new StartProblem('The Meilisearch program is gone.');
      return again.process;
    });
  }
  return search;
}

/** The API first, because it migrates and seeds; the others would only complain until it has. */
async function startTown(settings: Settings, env: Environment): Promise<void> {
  const api = `http://127.0.0.1:${settings.apiPort}`;
  const doing = settings.seed === 'demo' ? 'API (migrations, demo town)' : 'API (migrations)';
  const apiReady = { url: `${api}/health/ready`, deadlineMs: API_DEADLINE_MS, accept: isOk };
  await progress.step(
    doing,
    () => startKept('api', settings, env, apiReady),
    () => `API on ${api}`,
  );
  const web = {
    url: `http://127.0.0.1:${settings.webPort}/`,
    deadlineMs: 60_000,
    accept: isAnswer,
  };
  await Promise.all([
    progress.step(
      'Worker',
      () => startKept('worker', settings, env),
      () => 'Worker',
    ),
    progress.step(
      'Website',
      () => startKept('web', settings, env, web),
      () => `Website on ${web.url}`,
    ),
  ]);
}

const isOk = (status: number): boolean => status === 200;
const isAnswer = (status: number): boolean => status < 500;

interface Answer {
  url: string;
  deadlineMs: number;
  accept: (status: number) => boolean;
}

async function startKept(
  part: PartName,
  settings: Settings,
  env: Environment,
  answer?: Answer,
): Promise<void> {
  const logFile = logFileOf(settings, part);
  const from = await sizeOf(logFile);
  const running = await startPart(part, settings, env);
  parts.push(running);
  if (answer) await untilAnswers(running, { ...answer, logFile, from });
  keepAlive(part, running, async () => {
    const again = await startPart(part, settings, env);
    parts.push(again);
    return again;
  });
}

function keepAlive(name: string, running: KeptProcess, again: () => Promise<KeptProcess>): void {
  void supervise(running, {
    name,
    start: again,
    log: (line) => progress.line(`  ! ${line}`),
    giveUp: (sentence) => void stop(1, sentence),
    isStopping: () => stopping,
  });
}

/** Stops the site first and the databases last; what does not go in time is killed by the guard. */
async function stop(code: number, sentence?: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  progress.quiet();
  if (sentence) process.stderr.write(`\n  ${sentence}\n`);
  else progress.line('\n  Stopping …');
  setTimeout(() => process.exit(code), STOP_DEADLINE_MS).unref();
  const from = Date.now();
  await Promise.all(parts.map((part) => part.stop()));
  await stopAllProcesses();
  if (!sentence)
    progress.line(`  Stopped after ${seconds(from)}. Everything is kept for the next start.`);
  process.exit(code);
}

// Whoever reads the output may have gone before the last line.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop(0));
process.on('uncaughtException', (error) => void stop(1, sentenceFor(error)));
process.on('unhandledRejection', (error) => void stop(1, sentenceFor(error)));
watchNpm(() => void stop(0));
start().catch((error: unknown) => stop(1, sentenceFor(error)));
