import { setTimeout as wait } from 'node:timers/promises';
import type { Course, Fault, Scene } from '../scene.ts';

const TOGETHER_MS = 5000;

/** More than one process of a kind. */
export const OF_SEVERAL: Fault[] = [
  { name: 'two-workers', title: 'two workers, one of them killed', run: twoWorkers },
  {
    name: 'rolling-restart',
    title: 'two API processes restarted in turn, under load',
    needs: 'web',
    run: rollingRestart,
  },
];

async function twoWorkers({ town }: Scene): Promise<Course> {
  await town.secondWorker.start();
  await wait(TOGETHER_MS);
  await town.worker.kill();
  const healedAt = Date.now();
  await wait(TOGETHER_MS / 2);
  await town.worker.start();
  const ended = await town.secondWorker.end();
  const broken =
    ended === '0' || ended === 'SIGTERM' ? [] : [`the second worker ended with ${ended}`];
  return { healedAt, broken, notes: [] };
}

/** People go on through the website; not one of their requests may fail. */
async function rollingRestart({ town, stream, deeds }: Scene): Promise<Course> {
  await stream.pause();
  await town.secondApi.start();
  await town.untilReady(town.secondApiUrl);
  stream.onlyThroughWeb = true;
  const [reads, writes] = [stream.readings.length, deeds.journal.entries.length];
  stream.resume();
  await wait(1000);
  const ends: string[] = [];
  for (const [part, url] of [
    [town.api, town.apiUrl],
    [town.secondApi, town.secondApiUrl],
    [town.api, town.apiUrl],
  ] as const) {
    ends.push(await part.end());
    await part.start();
    await town.untilReady(url);
    await wait(500);
  }
  await stream.pause();
  const read = stream.readings.slice(reads);
  const written = deeds.journal.entries.slice(writes);
  await town.secondApi.end();
  stream.onlyThroughWeb = false;
  const failed = [
    ...read
      .filter(({ status }) => status < 200 || status >= 400)
      .map(({ path, status }) => `${path} answered ${status}`),
    ...written.filter(({ outcome }) => outcome !== 'ok').map(({ kind, why }) => `${kind}: ${why}`),
  ];
  const unclean = ends
    .filter((end) => end !== '0')
    .map((end) => `an API process ended with ${end}`);
  const notes = [
    `${failed.length} of ${read.length + written.length} requests failed in ${ends.length} restarts`,
  ];
  return { healedAt: Date.now(), broken: [...failed, ...unclean], notes };
}
