import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { keepProcess } from './kept-process.ts';
import { lastLines } from './server-log.ts';
import { ROOT } from './settings.ts';
import { StartProblem } from './start-problem.ts';

const STAMP = join(ROOT, 'node_modules', '.cache', 'ein-build.json');
const SOURCES = [
  '{apps,libs}/*/{src,migrations,seed,static,messages}/**/*',
  '{apps,libs}/*/*.{json,ts,mjs,js,css}',
  '{package-lock.json,tsconfig.base.json,nx.json,.swcrc}',
];
const MADE_BY_BUILD = /\/(generated|node_modules|dist|build)\//;
const PRODUCTS = [
  'apps/api/dist/src/main.js',
  'apps/api/dist/src/worker.js',
  'apps/web/build/handler.js',
];

interface Stamp {
  files: number;
  newest: number;
}

/** True when nothing has changed since the last build; asks the file system, which is faster than Nx. */
export async function isBuilt(): Promise<boolean> {
  if (!PRODUCTS.every((product) => existsSync(join(ROOT, product)))) return false;
  const known = await readFile(STAMP, 'utf8').catch(() => undefined);
  return known !== undefined && known === JSON.stringify(await measure());
}

/** Builds everything with Nx and its cache; throws a StartProblem with the last lines of the output. */
export async function build(logDir: string): Promise<void> {
  const logFile = join(logDir, 'build.log');
  await writeFile(logFile, '');
  const before = await measure();
  const nx = await keepProcess({
    name: 'The build',
    command: process.execPath,
    args: [nxProgram(), 'run-many', '-t', 'build', '--outputStyle=stream-without-prefixes'],
    env: { ...process.env, ...BUILD_ENVIRONMENT, PATH: toolPath() },
    cwd: ROOT,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 2000,
  });
  const { code } = await nx.ended;
  if (code !== 0)
    throw new StartProblem(`The build failed (${logFile}).${await lastLines(logFile, 25)}`);
  await mkdir(dirname(STAMP), { recursive: true });
  await writeFile(STAMP, JSON.stringify(before));
}

/** Compiles what a command needs, `libs/*` or `apps/api`; about a second when nothing changed. */
export async function compile(...projects: string[]): Promise<void> {
  // An image holds what was built, and nothing to build it with; a test run has built before.
  if (process.env.IS_BUILT || !canBuild()) return;
  await promisify(execFile)(
    process.execPath,
    [nxProgram(), 'run-many', '-t', 'build', `--projects=${projects.join(',')}`],
    {
      cwd: ROOT,
      env: { ...process.env, ...BUILD_ENVIRONMENT, PATH: toolPath() },
      maxBuffer: 10_000_000,
    },
  );
}

const BUILD_ENVIRONMENT = { NX_TUI: 'false', NX_DAEMON: 'false', NO_COLOR: '1', FORCE_COLOR: '0' };

/** The Node.js and the tools of the npm packages come before those of the machine. */
export function toolPath(): string {
  return [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
}

function canBuild(): boolean {
  try {
    return Boolean(nxProgram());
  } catch {
    return false;
  }
}

function nxProgram(): string {
  return createRequire(import.meta.url).resolve('nx/bin/nx.js');
}

async function measure(): Promise<Stamp> {
  const stamp: Stamp = { files: 0, newest: 0 };
  for await (const path of glob(SOURCES, { cwd: ROOT })) {
    if (MADE_BY_BUILD.test(`/${path}`)) continue;
    const found = await stat(join(ROOT, path));
    if (!found.isFile()) continue;
    stamp.files += 1;
    stamp.newest = Math.max(stamp.newest, found.mtimeMs);
  }
  return stamp;
}
