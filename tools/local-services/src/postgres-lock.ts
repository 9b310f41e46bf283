import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);

/**
 * Removes the lock that a killed PostgreSQL left behind. A number in it that now belongs to another
 * program would stop the server for ever; a PostgreSQL that is just shutting down is
 * waited for up to `patienceMs`.
 */
export async function removeStaleLock(cluster: string, patienceMs: number): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
    if (!pid) return;
    if (!(await isServerOf(cluster, pid))) return rm(lock, { force: true });
    if (Date.now() > deadline) {
      throw new StartProblem(
        `The data in ${cluster} is in use by another PostgreSQL (process ${pid}); stop the other start first.`,
      );
    }
    await wait(200);
  }
}

/** Asks by name and folder and not by a signal: numbers of ended processes are given to other programs. */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (process.platform === 'win32') return isAlive(pid);
  if (process.platform !== 'linux') return (await nameOf(pid)).includes('postgres');
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  // The server of another user cannot be looked at, and cannot use these files either.
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  return name.includes('postgres') && folder === (await realpath(cluster));
}

async function nameOf(pid: number): Promise<string> {
  const { stdout } = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
