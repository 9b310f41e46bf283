import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ThreadTasks } from './thread-tasks.js';

/** Compiled code also when the sources run, as in tests: a thread is started by Node itself. */
const PROGRAM = new URL('../dist/analysis-thread.js', import.meta.url);
/** Enough for the largest sample; without a limit V8 takes what the machine has before it tidies up. */
const HEAP = { maxOldGenerationSizeMb: 448, maxYoungGenerationSizeMb: 32 };

interface Answered {
  nr: number;
  answer?: unknown;
  error?: string;
}

/** The thread that reckons for this process, there while it is needed. Asked one thing at a time. */
@Injectable()
export class AnalysisThread implements OnModuleDestroy {
  private thread: Worker | null = null;
  private asked = 0;
  /** What the thread has opened; a new thread has opened nothing. */
  private opened: string | null = null;

  hasOpened(key: string): boolean {
    return this.opened === key;
  }

  /** Reads by this model from now on; `key` says which it is. */
  async open(key: string, model: Uint8Array, signal: AbortSignal): Promise<void> {
    await this.ask('open', { model }, signal);
    this.opened = key;
  }

  /** Fails when the signal is given: the thread ends in the middle of its sentence. */
  async ask<K extends keyof ThreadTasks>(
    task: K,
    ask: ThreadTasks[K]['ask'],
    signal: AbortSignal,
  ): Promise<ThreadTasks[K]['answer']> {
    signal.throwIfAborted();
    const thread = (this.thread ??= new Worker(PROGRAM, { resourceLimits: HEAP }));
    const nr = (this.asked += 1);
    const listening = new AbortController();
    try {
      return await new Promise<ThreadTasks[K]['answer']>((resolve, reject) => {
        const on = (name: string, hear: (value: unknown) => void) => {
          thread.on(name, hear);
          listening.signal.addEventListener('abort', () => thread.off(name, hear));
        };
        on('message', (value) => {
          const { nr: of, answer, error } = value as Answered;
          if (of !== nr) return;
          if (error === undefined) resolve(answer as ThreadTasks[K]['answer']);
          else reject(new Error(error));
        });
        on('error', reject);
        on('exit', () => reject(new Error('the thread of the analysis ended')));
        const stop = () => reject(signal.reason as Error);
        signal.addEventListener('abort', stop);
        listening.signal.addEventListener('abort', () => signal.removeEventListener('abort', stop));
        thread.postMessage({ nr, task, ask });
      });
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      listening.abort();
    }
  }

  /** Gives the memory back; the next question starts a new thread. */
  async end(): Promise<void> {
    const thread = this.thread;
    [this.thread, this.opened] = [null, null];
    await thread?.terminate();
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }
}
