/**
 * The guard starts every process of `npm start` and of the tests. It is a process of its own, in
 * its own session, because only a process that outlives its parent can clean up after a parent
 * that was killed: when the channel to the parent closes, the guard stops everything it started.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { FromGuard, ProcessPlan, ToGuard } from './guard-protocol.ts';

interface Ward {
  child: ChildProcess;
  plan: ProcessPlan;
  timer?: NodeJS.Timeout;
}

const wards = new Map<number, Ward>();
let orphaned = false;

function tell(message: FromGuard): void {
  if (process.connected) process.send?.(message, () => undefined);
}

function start(id: number, plan: ProcessPlan): void {
  try {
    const log = openSync(plan.logFile, 'a');
    const child = spawn(plan.command, plan.args, {
      cwd: plan.cwd,
      env: plan.env,
      stdio: ['ignore', log, log],
      detached: true,
      ...plan.owner,
    });
    closeSync(log);
    child.once('error', (error) => tell({ tell: 'failed', id, reason: error.message }));
    if (child.pid === undefined) return;
    wards.set(id, { child, plan });
    child.once('exit', (code, signal) => ended(id, code, signal));
    tell({ tell: 'started', id, pid: child.pid });
  } catch (error) {
    tell({ tell: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
  }
}

function ended(id: number, code: number | null, signal: NodeJS.Signals | null): void {
  const ward = wards.get(id);
  if (!ward) return;
  clearTimeout(ward.timer);
  // Whatever the process itself had started and left in its group goes with it.
  signalGroup(ward.child, 'SIGKILL');
  wards.delete(id);
  tell({ tell: 'ended', id, code, signal });
  if (orphaned && wards.size === 0) process.exit(0);
}

function stop(id: number): void {
  const ward = wards.get(id);
  if (!ward || ward.timer) return;
  ward.child.kill(ward.plan.stopSignal);
  ward.timer = setTimeout(() => signalGroup(ward.child, 'SIGKILL'), ward.plan.graceMs);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

function stopEverything(): void {
  orphaned = true;
  if (wards.size === 0) process.exit(0);
  for (const id of wards.keys()) stop(id);
}

process.on('message', (message: ToGuard) => {
  if (message.do === 'start') start(message.id, message.plan);
  else stop(message.id);
});
process.on('disconnect', stopEverything);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopEverything);
