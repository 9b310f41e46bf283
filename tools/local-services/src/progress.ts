import type { WriteStream } from 'node:tty';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const PATIENCE_MS = 5000;

/** Shows on a terminal what is running and for how long, and elsewhere a line now and then. */
export class Progress {
  readonly #out: WriteStream;
  readonly #running = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #frame = 0;

  constructor(out: WriteStream = process.stdout) {
    this.#out = out;
  }

  /** Runs one step; its line shows what `work` returned and how long it took. */
  async step<T>(name: string, work: () => Promise<T>, result: (value: T) => string): Promise<T> {
    const began = Date.now();
    this.#running.set(name, began);
    this.#timer ??= setInterval(() => this.#tick(), this.#out.isTTY ? 100 : PATIENCE_MS);
    try {
      const value = await work();
      this.#end(name);
      this.line(`  ✓ ${result(value).padEnd(58)} ${seconds(began).padStart(7)}`);
      return value;
    } catch (error) {
      this.#end(name);
      this.line(`  ✗ ${name.padEnd(58)} ${seconds(began).padStart(7)}`);
      throw error;
    }
  }

  line(text: string): void {
    this.#clear();
    this.#out.write(`${text}\n`);
  }

  /** Shows nothing more until the next step. */
  quiet(): void {
    for (const name of [...this.#running.keys()]) this.#end(name);
  }

  #end(name: string): void {
    this.#running.delete(name);
    this.#clear();
    if (this.#running.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    const names = [...this.#running]
      .map(([name, began]) => `${name} ${seconds(began)}`)
      .join(' · ');
    if (!this.#out.isTTY) {
      this.#out.write(`  … ${names}\n`);
      return;
    }
    this.#clear();
    const line = `  ${FRAMES[this.#frame++ % FRAMES.length]} ${names}`;
    this.#out.write(line.slice(0, Math.max(20, (this.#out.columns || 80) - 1)));
  }

  #clear(): void {
    if (this.#out.isTTY) this.#out.write('\r\u001B[K');
  }
}

/** "3.2 s" since a moment in milliseconds. */
export function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
