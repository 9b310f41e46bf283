import { readFileSync } from 'node:fs';
import type { KeptProcess } from '../../local-services/src/kept-process.ts';

/** A process of the product or one that it stands on, which can be ended, frozen and started again. */
export class Part {
  private running: KeptProcess | null = null;

  readonly name: string;
  private readonly launch: () => Promise<KeptProcess>;

  constructor(name: string, launch: () => Promise<KeptProcess>) {
    this.name = name;
    this.launch = launch;
  }

  get pid(): number | null {
    return this.running && !this.running.hasEnded() ? this.running.pid : null;
  }

  get wasStarted(): boolean {
    return this.running !== null;
  }

  /** Started, and ended for whatever reason. */
  get hasFallen(): boolean {
    return this.running?.hasEnded() ?? false;
  }

  async start(): Promise<void> {
    if (this.pid === null) this.running = await this.launch();
  }

  /** SIGKILL to it and to what it started, all at once, without a word before. */
  async kill(): Promise<void> {
    for (const pid of this.family()) signal(pid, 'SIGKILL');
    await this.running?.ended;
  }

  freeze(): void {
    for (const pid of this.family()) signal(pid, 'SIGSTOP');
  }

  thaw(): void {
    for (const pid of this.family().reverse()) signal(pid, 'SIGCONT');
  }

  /** SIGTERM, or what asks it to end; says how it ended. */
  async end(): Promise<string> {
    const exit = await this.running?.stop();
    return exit?.signal ?? String(exit?.code ?? 'not running');
  }

  /** The process and its children: PostgreSQL's have groups of their own. */
  private family(): number[] {
    const { pid } = this;
    if (pid === null) return [];
    try {
      const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
      return [pid, ...(text ? text.split(' ').map(Number) : [])];
    } catch {
      return [pid];
    }
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
