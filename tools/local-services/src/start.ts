/** `npm start`: everything the product needs, from nothing, until Ctrl-C. */
import { mkdir, statfs } from 'node:fs/promises';
import { relative } from 'node:path';
import { announcement } from './announcement.ts';
import { build, isBuilt } from './build.ts';
import { watchNpm } from './parent-watch.ts';
import { demandPort } from './ports.ts';
import { seconds } from './progress.ts';
import { followLogs } from './readable-log.ts';
import { Run } from './run.ts';
import { demandOwnData, readSecrets } from './secrets.ts';
import { setLargeLogsAside, sizeOf } from './server-log.ts';
import { startServices } from './services.ts';
import { readSettings, type Settings } from './settings.ts';
import { sentenceFor, StartProblem } from './start-problem.ts';
import {
  environmentFor,
  logFileOf,
  PARTS,
  startPart,
  untilAnswers,
  untilSettled,
  type Environment,
  type PartName,
} from './town.ts';

const NEEDED_BYTES = 150 * 1024 * 1024;
/** A start that was killed a moment ago may still be closing its ports. */
const PORT_PATIENCE_MS = 3000;
/** The seed and long migrations belong to the first answer of the API. */
const API_DEADLINE_MS = 180_000;
const WEB_DEADLINE_MS = 60_000;

async function start(run: Run): Promise<void> {
  const settings = readSettings(process.env);
  const { mode, dataDir, logDir, webPort, apiPort } = settings;
  run.progress.line(
    `\n  EIN.Ideen.raum (${mode}), data in ${relative(process.cwd(), dataDir) || '.'}\n`,
  );
  await demandOwnData(dataDir);
  await mkdir(logDir, { recursive: true });
  await setLargeLogsAside(logDir);
  await demandSpace(dataDir);
  await demandPort(webPort, 'PORT', PORT_PATIENCE_MS);
  await demandPort(apiPort, 'API_PORT', PORT_PATIENCE_MS);
  const secrets = await readSecrets(dataDir);
  const [services] = await Promise.all([
    startServices(run, settings, secrets),
    buildWhenNeeded(run, settings),
  ]);
  await startTown(run, settings, environmentFor(settings, services, secrets));
  if (run.isStopping) return;
  run.progress.line(`\n  Ready after ${seconds(run.began)}.`);
  run.progress.line(announcement(settings, services.meiliUrl !== undefined));
  const files = PARTS.map((part) => logFileOf(settings, part));
  await followLogs(files, (line) => run.progress.line(`  ${line}`));
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

async function buildWhenNeeded(run: Run, settings: Settings): Promise<void> {
  if (await isBuilt()) return;
  await run.progress.step(
    'Building',
    () => build(settings.logDir),
    () => 'Built',
  );
}

/** The API first, because it migrates and seeds; the others would only complain until it has. */
async function startTown(run: Run, settings: Settings, env: Environment): Promise<void> {
  const api = `http://127.0.0.1:${settings.apiPort}`;
  const ready = `${api}/health/ready`;
  const web = `http://127.0.0.1:${settings.webPort}/`;
  const part = (name: PartName, answer?: Answer): (() => Promise<void>) =>
    startKept.bind(undefined, run, settings, env, name, answer);
  await run.progress.step(
    settings.seed === 'demo' ? 'API (migrations, demo town)' : 'API (migrations)',
    part('api', { url: ready, deadlineMs: API_DEADLINE_MS, accept: (status) => status === 200 }),
    () => `API on ${api}`,
  );
  await Promise.all([
    run.progress.step('Worker', part('worker'), () => 'Worker'),
    run.progress.step(
      'Website',
      part('web', { url: web, deadlineMs: WEB_DEADLINE_MS, accept: (status) => status < 500 }),
      () => `Website on ${web}`,
    ),
  ]);
}

interface Answer {
  url: string;
  deadlineMs: number;
  accept: (status: number) => boolean;
}

async function startKept(
  run: Run,
  settings: Settings,
  env: Environment,
  name: PartName,
  answer: Answer | undefined,
): Promise<void> {
  const logFile = logFileOf(settings, name);
  const from = await sizeOf(logFile);
  const running = run.add(await startPart(name, settings, env));
  if (answer) await untilAnswers(running, { ...answer, logFile, from });
  else await untilSettled(running, logFile, from);
  run.keepAlive(name, running, async () => run.add(await startPart(name, settings, env)));
}

const run = new Run();
// Whoever reads the output may have gone before the last line.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void run.stop(0));
}
process.on('uncaughtException', (error) => void run.stop(1, sentenceFor(error)));
process.on('unhandledRejection', (error) => void run.stop(1, sentenceFor(error)));
watchNpm(() => void run.stop(0));
start(run).catch((error: unknown) => run.stop(1, sentenceFor(error)));
