import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);
const PATIENCE_MS = 10_000;

/**
 * Removes the lock that a killed PostgreSQL left behind. A number in it that now belongs to another
 * program would stop the server for ever; a PostgreSQL that is just shutting down is waited for.
 */
export async function removeStaleLock(cluster: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
    if (!pid) return;
    if (!(await isPostgres(pid))) return rm(lock, { force: true });
    if (Date.now() > deadline) {
      throw new StartProblem(
        `The data in ${cluster} is in use by another PostgreSQL (process ${pid}); stop the other start first.`,
      );
    }
    await wait(200);
  }
}

/** Asks by name and not by a signal: numbers of ended processes are given to other programs. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'win32') return isAlive(pid);
  const fromProc = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined);
  if (fromProc !== undefined) return fromProc.includes('postgres');
  const fromPs = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return fromPs.stdout.includes('postgres');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
