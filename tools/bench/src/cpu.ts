import { readFileSync } from 'node:fs';

/** The kernel counts CPU time in hundredths of a second on every architecture that Node.js knows. */
const MS_PER_TICK = 10;

/** What the whole machine did since it started, in milliseconds over all cores. */
interface Machine {
  busy: number;
  all: number;
}

/** Whose CPU time a load is charged for. */
export interface Payers {
  /** A process that serves: the API or the bare server. None when Meilisearch is asked directly. */
  server: number | null;
  /** The postmaster; its backends are found by themselves. */
  postgres: number;
  meilisearch: number | null;
}

export interface CpuReading {
  server: number;
  postgres: number;
  meilisearch: number;
  /** The load generator, which is charged to nobody. */
  self: number;
  machine: Machine;
}

/** CPU time used since the processes started, in milliseconds. Reads /proc, so Linux only. */
export function readCpu(payers: Payers): CpuReading {
  const { user, system } = process.cpuUsage();
  return {
    server: payers.server === null ? 0 : timesOf(payers.server).own,
    postgres: familyMs(payers.postgres),
    meilisearch: payers.meilisearch === null ? 0 : timesOf(payers.meilisearch).own,
    self: (user + system) / 1000,
    machine: readMachine(),
  };
}

/** A family's time never shrinks: what an ended child has used is added to its waiting parent. */
function familyMs(parent: number): number {
  const { own, endedChildren } = timesOf(parent);
  return childrenOf(parent).reduce((sum, child) => sum + timesOf(child).own, own + endedChildren);
}

function childrenOf(pid: number): number[] {
  const text = read(`/proc/${pid}/task/${pid}/children`).trim();
  return text ? text.split(' ').map(Number) : [];
}

/** CPU time of a process with all its threads, and of its children that have ended, in milliseconds. */
export function timesOf(pid: number): { own: number; endedChildren: number } {
  const stat = read(`/proc/${pid}/stat`);
  // The name may hold spaces and brackets; the numbers begin behind its last bracket, with the third field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = (field: number) => Number(fields[field - 3] ?? 0);
  return {
    own: (ticks(14) + ticks(15)) * MS_PER_TICK,
    endedChildren: (ticks(16) + ticks(17)) * MS_PER_TICK,
  };
}

function readMachine(): Machine {
  const [line = ''] = read('/proc/stat').split('\n');
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, irq = 0, softirq = 0, steal = 0] =
    line.trim().split(/\s+/).slice(1).map(Number);
  const busy = user + nice + system + irq + softirq + steal;
  return { busy: busy * MS_PER_TICK, all: (busy + idle + waiting) * MS_PER_TICK };
}

/** Empty when the process has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
