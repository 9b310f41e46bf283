import { spreadOf, words } from '../figures.ts';
import { once } from '../load.ts';
import { type Running, startApi, startBare } from '../services.ts';
import { LIST } from '../workloads/feed.ts';
import { graphqlShot } from '../workloads/workload.ts';
import type { Trial } from './trial.ts';

const MOST_SECONDS = 3;
const FIRST = graphqlShot(
  { query: LIST, variables: { first: 20, filter: {}, sort: 'NEW' } },
  () => null,
);

/** From starting the process to the answer with the first list, on a database that is there. */
export const coldStart: Trial = {
  part: 'start',
  name: 'cold-start',
  title: 'start of the API to its first answer',
  on: 'each',
  run: async ({ engines, folder, options }, scene) => {
    const { databaseUrl, ideas } = scene.town;
    const [ours, theirs]: [number[], number[]] = [[], []];
    const barePath = { method: 'GET' as const, path: '/feed/new', check: () => null };
    for (let round = 0; round < options.rounds; round += 1) {
      ours.push(await secondsTo(() => startApi(engines, databaseUrl, folder, false), FIRST));
      theirs.push(await secondsTo(() => startBare(databaseUrl, folder, scene.meili), barePath));
    }
    const seconds = spreadOf(ours);
    const { part, name, title } = coldStart;
    return [
      {
        part,
        name,
        title,
        ideas,
        measured: `${words(seconds, 2)} s`,
        bare: `${words(spreadOf(theirs), 2)} s`,
        goal: `≤ ${MOST_SECONDS} s`,
        met: seconds.median <= MOST_SECONDS,
        values: { seconds, bareSeconds: spreadOf(theirs) },
      },
    ];
  },
};

async function secondsTo(
  start: () => Promise<Running>,
  shot: Parameters<typeof once>[1],
): Promise<number> {
  const began = performance.now();
  const running = await start();
  await once(running.origin, shot);
  const seconds = (performance.now() - began) / 1000;
  await running.stop();
  return seconds;
}
