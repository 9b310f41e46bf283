import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Exit, FromGuard, ProcessPlan, ToGuard } from './guard-protocol.ts';
import { StartProblem } from './start-problem.ts';

/** A running process that cannot outlive the process that asked for it. */
export interface KeptProcess {
  readonly name: string;
  readonly pid: number;
  /** Settles once, when the process has ended for whatever reason. */
  readonly ended: Promise<Exit>;
  hasEnded(): boolean;
  /** Asks it to end, kills it after its grace period, and resolves when it is gone. */
  stop(): Promise<Exit>;
}

interface Waiting {
  plan: ProcessPlan;
  pid?: number;
  started(kept: KeptProcess): void;
  failed(reason: Error): void;
  end(exit: Exit): void;
  ended: Promise<Exit>;
  gone: boolean;
}

const waiting = new Map<number, Waiting>();
let guard: ChildProcess | undefined;
let lastId = 0;

/** Starts a process under the guard; throws a StartProblem when it cannot be started at all. */
export function keepProcess(plan: ProcessPlan): Promise<KeptProcess> {
  const id = ++lastId;
  let end: (exit: Exit) => void = () => undefined;
  const ended = new Promise<Exit>((resolve) => (end = resolve));
  return new Promise((started, failed) => {
    waiting.set(id, { plan, started, failed, end, ended, gone: false });
    send({ do: 'start', id, plan });
  });
}

/** Stops whatever is still running or being started, and resolves when all of it is gone. */
export async function stopAllProcesses(): Promise<void> {
  const left = [...waiting];
  for (const [id] of left) if (guard?.connected) send({ do: 'stop', id });
  await Promise.all(left.map(([, entry]) => entry.ended));
}

function send(message: ToGuard): void {
  guard ??= openGuard();
  guard.send(message);
}

function openGuard(): ChildProcess {
  const opened = fork(fileURLToPath(new URL('./guard.ts', import.meta.url)), [], {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  opened.on('message', (message: FromGuard) => hear(message));
  // A message that can no longer be delivered is followed by the exit below.
  opened.on('error', () => undefined);
  opened.once('exit', () => {
    if (guard === opened) guardIsGone();
  });
  return opened;
}

function hear(message: FromGuard): void {
  const entry = waiting.get(message.id);
  if (!entry) return;
  if (message.tell === 'started') {
    entry.pid = message.pid;
    entry.started(describe(message.id, entry, message.pid));
  } else if (message.tell === 'failed') {
    entry.failed(new StartProblem(`${entry.plan.name} cannot be started: ${message.reason}.`));
    forget(message.id, { code: null, signal: null });
  } else {
    forget(message.id, { code: message.code, signal: message.signal });
  }
}

function describe(id: number, entry: Waiting, pid: number): KeptProcess {
  return {
    name: entry.plan.name,
    pid,
    ended: entry.ended,
    hasEnded: () => entry.gone,
    stop: () => {
      if (!entry.gone && guard?.connected) send({ do: 'stop', id });
      return entry.ended;
    },
  };
}

function forget(id: number, exit: Exit): void {
  const entry = waiting.get(id);
  waiting.delete(id);
  if (entry) {
    entry.gone = true;
    entry.end(exit);
  }
  if (waiting.size > 0 || !guard) return;
  const idle = guard;
  guard = undefined;
  if (idle.connected) idle.disconnect();
}

/** Somebody killed the guard: its wards are ended here, since nobody else would. */
function guardIsGone(): void {
  guard = undefined;
  for (const [id, entry] of waiting) {
    entry.failed(new StartProblem(`${entry.plan.name} cannot be started: the guard was killed.`));
    if (entry.pid !== undefined) killGroup(entry.pid);
    forget(id, { code: null, signal: 'SIGKILL' });
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
