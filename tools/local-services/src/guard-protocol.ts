/** How a process is to be started and stopped by the guard. */
export interface ProcessPlan {
  /** For people and log lines, for example "PostgreSQL". */
  name: string;
  command: string;
  args: string[];
  env: Record<string, string | undefined>;
  cwd: string;
  /** Standard output and error are appended to this file. */
  logFile: string;
  /** What asks the process to end in order. */
  stopSignal: NodeJS.Signals;
  /** Milliseconds between the stop signal and SIGKILL to its whole process group. */
  graceMs: number;
  /** Runs as this system user; only root may ask for it. */
  owner?: { uid: number; gid: number };
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export type ToGuard = { do: 'start'; id: number; plan: ProcessPlan } | { do: 'stop'; id: number };

export type FromGuard =
  | { tell: 'started'; id: number; pid: number }
  | { tell: 'failed'; id: number; reason: string }
  | ({ tell: 'ended'; id: number } & Exit);
