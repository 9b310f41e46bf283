/**
 * Where the database lives and who runs it. PostgreSQL refuses to run as root, so root's start
 * hands it to another system user, who must be able to enter every folder above its files.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { copyPostgresBinaries, findPostgresBinaries, type PostgresBinaries } from './binaries.ts';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);
const NOTE = 'location';

export interface Owner {
  uid: number;
  gid: number;
}

export interface PostgresPlace {
  /** The folder that holds the cluster; its parent can be entered by the owner. */
  folder: string;
  binaries: PostgresBinaries;
  owner?: Owner;
}

/** Finds or prepares the place for the database that belongs to `dataDir`. */
export async function findPostgresPlace(
  dataDir: string,
  log: (line: string) => void,
): Promise<PostgresPlace> {
  const own = resolve(dataDir);
  await mkdir(own, { recursive: true });
  const binaries = await findPostgresBinaries();
  if (process.getuid?.() !== 0) return { folder: own, binaries };
  // Data that an ordinary user's start has made stays that user's.
  const owner = (await ownerOf(join(own, 'data'))) ?? (await systemUser());
  const folder = await folderFor(own, owner, log);
  await chown(folder, owner.uid, owner.gid);
  if (await mayEnter(binaries.postgres, owner)) return { folder, binaries, owner };
  const copy = join(
    await openFolder(`ein-postgresql-${fingerprint(`${binaries.root}@${binaries.version}`)}`),
    'programs',
  );
  return { folder, owner, binaries: await copyPostgresBinaries(binaries, copy) };
}

/** The remembered place, else the data folder itself, else one in /var/lib or the temporary folder. */
async function folderFor(own: string, owner: Owner, log: (line: string) => void): Promise<string> {
  const note = join(own, NOTE);
  const remembered = await readFile(note, 'utf8').catch(() => undefined);
  if (remembered) {
    await mkdir(remembered.trim(), { recursive: true, mode: 0o755 });
    return remembered.trim();
  }
  // The folder itself is handed over, so only those above it matter.
  if (await mayEnter(own, owner)) return own;
  const elsewhere = join(await openFolder(`ein-data-${fingerprint(own)}`), 'cluster');
  await setAside(elsewhere, log);
  await mkdir(elsewhere, { mode: 0o755 });
  await writeFile(note, `${elsewhere}\n`);
  log(`PostgreSQL may not enter ${own}; its files are in ${elsewhere}.`);
  return elsewhere;
}

/** Data whose note was deleted belongs to a start that somebody wanted to forget: kept, but not used. */
async function setAside(folder: string, log: (line: string) => void): Promise<void> {
  if (!(await exists(folder))) return;
  const kept = `${folder}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(folder, kept);
  log(`Older data of a deleted folder was kept in ${kept}.`);
}

async function ownerOf(cluster: string): Promise<Owner | undefined> {
  const found = await stat(cluster).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function openFolder(name: string): Promise<string> {
  for (const parent of ['/var/lib', tmpdir()]) {
    const folder = join(parent, name);
    try {
      await mkdir(folder, { mode: 0o755 });
      return folder;
    } catch (error) {
      if (await ownedByRoot(folder)) return folder;
      if (isFull(error)) throw error;
    }
  }
  throw new StartProblem('No folder was found that the system user of PostgreSQL may enter.');
}

/** In a temporary folder anybody could have put a folder of that name first. */
async function ownedByRoot(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === 0;
}

/** Whether the user may pass through every folder above a file, by the plain permission bits. */
async function mayEnter(path: string, owner: Owner): Promise<boolean> {
  try {
    for (let up = dirname(path); up !== dirname(up); up = dirname(up)) {
      const found = await stat(up);
      const shift = found.uid === owner.uid ? 6 : found.gid === owner.gid ? 3 : 0;
      if (((found.mode >> shift) & 1) === 0) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function systemUser(): Promise<Owner> {
  const found = await firstUser();
  if (found?.name === 'postgres') return found;
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(
    () => undefined,
  );
  const made = await firstUser();
  if (made) return made;
  throw new StartProblem(
    'PostgreSQL may not run as root, and no system user "postgres" or "nobody" was found; start as an ordinary user.',
  );
}

async function firstUser(): Promise<(Owner & { name: string }) | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid && uid !== '0') return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

function fingerprint(path: string): string {
  return `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 10)}`;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

/** Removes the cluster and what was put elsewhere for it; for tests that clean up after themselves. */
export async function forgetPostgresPlace(dataDir: string): Promise<void> {
  const note = join(resolve(dataDir), NOTE);
  const remembered = await readFile(note, 'utf8').catch(() => undefined);
  if (remembered) await rm(dirname(remembered.trim()), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
