import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Answered, Asked, Progress, TasksOf } from './answering.js';

export interface AskOptions {
  /** The thread ends in the middle of its sentence when this is given. */
  signal?: AbortSignal;
  onProgress?: Progress;
}

/**
 * A thread that reckons for this process, there from the first question until `end`. Asked one thing at a time. Its heap is limited:
 * without a limit V8 takes what the machine has before it tidies up.
 */
export class ReckoningThread<T extends TasksOf<T>> {
  private thread: Worker | null = null;
  private asked = 0;

  /** `program` is compiled code also when sources run, as in tests: a thread is started by Node itself. */
  constructor(
    private readonly program: URL,
    private readonly heap: ResourceLimits,
  ) {}

  /** False when whatever it knew is gone. */
  get isThere(): boolean {
    return this.thread !== null;
  }

  /** Throws what the thread threw, or the reason of the signal; the next question then starts a new thread. */
  async ask<K extends keyof T & string>(
    task: K,
    ask: T[K]['ask'],
    { signal, onProgress }: AskOptions = {},
  ): Promise<T[K]['answer']> {
    signal?.throwIfAborted();
    const thread = (this.thread ??= new Worker(this.program, { resourceLimits: this.heap }));
    const question: Asked = { nr: (this.asked += 1), task, ask };
    const listening = new AbortController();
    try {
      return await new Promise((resolve, reject) => {
        const on = (name: string, hear: (value: unknown) => void) => {
          thread.on(name, hear);
          listening.signal.addEventListener('abort', () => thread.off(name, hear));
        };
        on('message', (value) => {
          const { nr, progress, answer, error } = value as Answered;
          if (nr !== question.nr) return;
          if (progress) onProgress?.(...progress);
          else if (error === undefined) resolve(answer);
          else reject(new Error(error));
        });
        on('error', reject);
        on('exit', () => reject(new Error(`the thread ended while it was asked to ${task}`)));
        const stop = () => reject(signal?.reason as Error);
        signal?.addEventListener('abort', stop);
        listening.signal.addEventListener('abort', () =>
          signal?.removeEventListener('abort', stop),
        );
        thread.postMessage(question);
      });
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      listening.abort();
    }
  }

  /** Gives the memory back. */
  async end(): Promise<void> {
    const thread = this.thread;
    this.thread = null;
    await thread?.terminate();
  }
}
