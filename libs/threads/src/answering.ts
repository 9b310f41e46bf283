import { parentPort } from 'node:worker_threads';

/** What a thread is asked and what it answers, by the name of the task. */
export type TasksOf<T> = { [K in keyof T]: { ask: unknown; answer: unknown } };

/** Told while an answer is not there yet: so many steps of so many. */
export type Progress = (done: number, of: number) => void;

/** Whoever does what is asked. */
export type Work<T extends TasksOf<T>> = {
  [K in keyof T]: (ask: T[K]['ask'], progress: Progress) => T[K]['answer'];
};

export interface Asked {
  nr: number;
  task: string;
  ask: unknown;
}

export interface Answered {
  nr: number;
  /** There until the answer or the error is. */
  progress?: [number, number];
  answer?: unknown;
  error?: string;
}

/** Inside the thread: answers everything that is asked, one after the other. */
export function answerAsks<T extends TasksOf<T>>(work: Work<T>): void {
  const say = (answered: Answered) => parentPort?.postMessage(answered);
  parentPort?.on('message', ({ nr, task, ask }: Asked) => {
    try {
      const progress: Progress = (done, of) => say({ nr, progress: [done, of] });
      say({ nr, answer: work[task as keyof T](ask, progress) });
    } catch (error) {
      say({ nr, error: error instanceof Error ? error.message : String(error) });
    }
  });
}
