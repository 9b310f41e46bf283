import { Worker } from 'node:worker_threads';

/** So many wait already that one more would wait for minutes; it works again when some are done. */
export class PrintingBusy extends Error {
  readonly retryAfterSeconds = 30;
}

/** One at a time, so that a hundred requests do not set a hundred documents at once, and a few wait. */
export class PrintingQueue {
  private last: Promise<unknown> = Promise.resolve();
  private inside = 0;

  constructor(private readonly most: number) {}

  /** @throws PrintingBusy where no more may wait */
  async add<T>(print: () => Promise<T>): Promise<T> {
    if (this.inside >= this.most) throw new PrintingBusy('Too many files wait to be printed.');
    this.inside += 1;
    const mine = this.last.then(print);
    this.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.inside -= 1;
    }
  }
}

/** What a thread says first. One that takes longer than this is ended, because everybody else waits for it. */
export async function answerOf<T>(worker: Worker, milliseconds: number): Promise<T> {
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        reject(new Error(`The thread that prints ended with ${String(code)}.`));
      });
      watch = setTimeout(() => {
        reject(new Error(`The thread that prints took longer than ${String(milliseconds)} ms.`));
        void worker.terminate();
      }, milliseconds);
    });
  } finally {
    clearTimeout(watch);
  }
}
