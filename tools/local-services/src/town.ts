/** The processes of the product itself, and the environment that ties them together. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toolPath } from './build.ts';
import { keepProcess, type KeptProcess } from './kept-process.ts';
import type { Secrets } from './secrets.ts';
import { lastLines, reasonIn } from './server-log.ts';
import { ROOT, type Settings } from './settings.ts';
import { StartProblem } from './start-problem.ts';

export const PARTS = ['api', 'worker', 'web'] as const;
export type PartName = (typeof PARTS)[number];

const PROGRAMS: Record<PartName, string> = {
  api: 'apps/api/dist/src/main.js',
  worker: 'apps/api/dist/src/worker.js',
  web: 'apps/web/server.mjs',
};

/** What is given to Node.js to start one of the three; containers use the same words. */
export function startArguments(part: PartName): string[] {
  return ['--enable-source-maps', PROGRAMS[part]];
}

export interface Services {
  databaseUrl: string;
  meiliUrl?: string;
  meiliKey?: string;
}

export type Environment = Record<string, string | undefined>;

/** What api, worker and web are told; a variable that the caller has set wins, except where a service was found for it. */
export function environmentFor(
  settings: Settings,
  services: Services,
  secrets: Secrets,
): Environment {
  return {
    SESSION_SECRET: secrets.sessionSecret,
    WEB_SECRET: secrets.webSecret,
    API_URL: `http://127.0.0.1:${settings.apiPort}`,
    HOST: '127.0.0.1',
    ...process.env,
    PATH: toolPath(),
    NODE_ENV: 'production',
    MODE: settings.mode,
    SEED: settings.seed,
    PORT: String(settings.webPort),
    API_PORT: String(settings.apiPort),
    PUBLIC_URL: settings.publicUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: services.databaseUrl,
    MEILI_URL: services.meiliUrl,
    MEILI_KEY: services.meiliKey,
  };
}

export function logFileOf(settings: Settings, part: string): string {
  return join(settings.logDir, `${part}.log`);
}

/** Starts one of the three; what it writes goes to its own log file. */
export function startPart(
  part: PartName,
  settings: Settings,
  env: Environment,
): Promise<KeptProcess> {
  return keepProcess({
    name: part,
    command: process.execPath,
    args: startArguments(part),
    env,
    cwd: ROOT,
    logFile: logFileOf(settings, part),
    stopSignal: 'SIGTERM',
    graceMs: 4000,
  });
}

export interface Patience {
  url: string;
  logFile: string;
  /** Size of the log in bytes before the process was started; older lines explain nothing. */
  from: number;
  deadlineMs: number;
  accept: (status: number) => boolean;
}

/** For a process that listens nowhere: throws a StartProblem when it ends within half a second. */
export async function untilSettled(
  running: KeptProcess,
  logFile: string,
  from: number,
): Promise<void> {
  await Promise.race([running.ended, wait(500)]);
  if (running.hasEnded()) throw await endedAtStart(running, logFile, from);
}

async function endedAtStart(
  running: KeptProcess,
  logFile: string,
  from: number,
): Promise<StartProblem> {
  const reason = await reasonIn(logFile, from);
  return new StartProblem(`The ${running.name} process ended at its start: ${reason}`);
}

/** Waits until the process answers at its address; throws a StartProblem with the end of its log. */
export async function untilAnswers(running: KeptProcess, patience: Patience): Promise<void> {
  const deadline = Date.now() + patience.deadlineMs;
  for (;;) {
    if (running.hasEnded()) throw await endedAtStart(running, patience.logFile, patience.from);
    const status = await statusOf(patience.url);
    if (status !== undefined && patience.accept(status)) return;
    if (Date.now() > deadline) {
      const said = status === undefined ? 'does not answer' : `answers ${status}`;
      const end = await lastLines(patience.logFile, 10);
      throw new StartProblem(
        `${patience.url} ${said} after ${patience.deadlineMs / 1000} s.${end}`,
      );
    }
    await wait(50);
  }
}

async function statusOf(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}
