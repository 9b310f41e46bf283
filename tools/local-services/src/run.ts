import { stopAllProcesses, type KeptProcess } from './kept-process.ts';
import { Progress, seconds } from './progress.ts';
import { supervise } from './supervisor.ts';

const STOP_DEADLINE_MS = 20_000;

/** One run of the product from its first process to its last. */
export class Run {
  readonly progress = new Progress();
  readonly began = Date.now();
  readonly #parts = new Set<KeptProcess>();
  #stopping = false;

  get isStopping(): boolean {
    return this.#stopping;
  }

  /** Remembers a process of the product itself, which is stopped before the databases are. */
  add(part: KeptProcess): KeptProcess {
    this.#parts.add(part);
    void part.ended.then(() => this.#parts.delete(part));
    return part;
  }

  /** Starts a process again whenever it ends by itself, and ends the run when that does not help. */
  keepAlive(name: string, running: KeptProcess, again: () => Promise<KeptProcess>): void {
    void supervise(running, {
      name,
      start: again,
      log: (line) => this.progress.line(`  ! ${line}`),
      giveUp: (sentence) => void this.stop(1, sentence),
      isStopping: () => this.#stopping,
    });
  }

  /** Stops the site first and the databases last; what does not go in time is killed by the guard. */
  async stop(code: number, sentence?: string): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    this.progress.quiet();
    if (sentence) process.stderr.write(`\n  ${sentence}\n`);
    else this.progress.line('\n  Stopping …');
    setTimeout(() => process.exit(code), STOP_DEADLINE_MS).unref();
    const from = Date.now();
    await Promise.all([...this.#parts].map((part) => part.stop()));
    await stopAllProcesses();
    if (!sentence) {
      this.progress.line(
        `  Stopped after ${seconds(from)}. Everything is kept for the next start.`,
      );
    }
    process.exit(code);
  }
}
