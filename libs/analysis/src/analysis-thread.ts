/** Runs in a thread of its own: an hour of reckoning must not hold up a mail. */
import { answerAsks } from '@ein/threads';
import { type ThreadTasks, ThreadWork } from './thread-tasks.js';

const work = new ThreadWork();

answerAsks<ThreadTasks>({
  learn: (ask, progress) => work.learn(ask, progress),
  open: (ask) => work.open(ask),
  read: (ask) => work.read(ask),
  choose: (ask) => work.choose(ask),
});
