/** Runs in a thread of its own: an hour of reckoning must not hold up a mail. */
import { parentPort } from 'node:worker_threads';
import { type ThreadTasks, ThreadWork } from './thread-tasks.js';

interface Asked<K extends keyof ThreadTasks> {
  nr: number;
  task: K;
  ask: ThreadTasks[K]['ask'];
}

const work = new ThreadWork();

parentPort?.on('message', ({ nr, task, ask }: Asked<keyof ThreadTasks>) => {
  try {
    parentPort?.postMessage({ nr, answer: work[task](ask as never) });
  } catch (error) {
    parentPort?.postMessage({ nr, error: error instanceof Error ? error.message : String(error) });
  }
});
