import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type AskOptions, ReckoningThread } from '@ein/threads';
import type { ThreadTasks } from './thread-tasks.js';

/** Compiled code also when the sources run, as in tests. */
const PROGRAM = new URL('../dist/analysis-thread.js', import.meta.url);
/** Enough for the largest sample. */
const HEAP = { maxOldGenerationSizeMb: 448, maxYoungGenerationSizeMb: 32 };

/** The thread that reckons for this process, there while it is needed. Asked one thing at a time. */
@Injectable()
export class AnalysisThread implements OnModuleDestroy {
  private readonly thread = new ReckoningThread<ThreadTasks>(PROGRAM, HEAP);
  /** What the thread has opened. */
  private opened: string | null = null;

  /** A new thread has opened nothing. */
  hasOpened(key: string): boolean {
    return this.thread.isThere && this.opened === key;
  }

  /** Reads by this model from now on; `key` says which it is. */
  async open(key: string, model: Uint8Array, signal: AbortSignal): Promise<void> {
    await this.ask('open', { model }, { signal });
    this.opened = key;
  }

  /** Fails when the signal is given: the thread ends in the middle of its sentence. */
  async ask<K extends keyof ThreadTasks>(
    task: K,
    ask: ThreadTasks[K]['ask'],
    options: AskOptions,
  ): Promise<ThreadTasks[K]['answer']> {
    return this.thread.ask(task, ask, options);
  }

  /** Gives the memory back; the next question starts a new thread. */
  async end(): Promise<void> {
    this.opened = null;
    await this.thread.end();
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }
}
