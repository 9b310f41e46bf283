import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findMeilisearchBinary } from './binaries.ts';
import { keepProcess, type KeptProcess } from './kept-process.ts';
import { freePort } from './ports.ts';
import { reasonIn, sizeOf } from './server-log.ts';
import { StartProblem } from './start-problem.ts';

const START_DEADLINE_MS = 60_000;

export interface MeilisearchOptions {
  dataDir: string;
  /** Chosen freely when absent. */
  port?: number | undefined;
  /** Master key of at least 16 bytes; made anew when absent. */
  key?: string | undefined;
  /** Where the server writes; `dataDir/meilisearch.log` when absent. */
  logFile?: string;
  log?: (line: string) => void;
}

export interface RunningMeilisearch {
  url: string;
  key: string;
  port: number;
  process: KeptProcess;
  stop(): Promise<void>;
}

/**
 * Starts a real Meilisearch on 127.0.0.1, or answers null when npm has no program for this platform.
 * It ends when the calling process ends, even by SIGKILL. Throws StartProblem with one sentence.
 */
export async function startMeilisearch(
  options: MeilisearchOptions,
): Promise<RunningMeilisearch | null> {
  const { log = () => undefined } = options;
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const command = await findMeilisearchBinary(dataDir);
  if (!command) {
    log(`There is no Meilisearch program for ${process.platform} ${process.arch} on npm.`);
    return null;
  }
  const key = options.key ?? randomBytes(24).toString('hex');
  const port = options.port ?? (await freePort());
  const logFile = options.logFile ?? join(dataDir, 'meilisearch.log');
  const from = await sizeOf(logFile);
  const server = await keepProcess({
    name: 'Meilisearch',
    command,
    args: serverArguments(dataDir, port),
    env: { PATH: process.env.PATH, MEILI_MASTER_KEY: key, NO_COLOR: '1' },
    cwd: dataDir,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 5000,
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await answer(server, url, () => reasonIn(logFile, from));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url, key, port, process: server, stop: () => server.stop().then(() => undefined) };
}

function serverArguments(dataDir: string, port: number): string[] {
  return [
    ...['--env', 'production', '--no-analytics', '--log-level', 'WARN'],
    ...['--http-addr', `127.0.0.1:${port}`],
    ...['--db-path', join(dataDir, 'data.ms')],
    ...['--dump-dir', join(dataDir, 'dumps'), '--snapshot-dir', join(dataDir, 'snapshots')],
    // The defaults are two thirds of the machine's memory and half of its cores.
    ...['--max-indexing-memory', '200MiB', '--max-indexing-threads', '1'],
  ];
}

async function answer(
  server: KeptProcess,
  url: string,
  reason: () => Promise<string>,
): Promise<void> {
  const deadline = Date.now() + START_DEADLINE_MS;
  while (!(await isHealthy(url))) {
    if (server.hasEnded()) throw new StartProblem(`Meilisearch did not start: ${await reason()}`);
    if (Date.now() > deadline)
      throw new StartProblem(`Meilisearch did not answer: ${await reason()}`);
    await wait(30);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
