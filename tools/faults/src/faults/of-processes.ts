import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../scene.ts';
import { freeze, kill, slow } from './breaking.ts';
import { searchesInReserve, unavailable, worksWithoutWorker } from './promises.ts';

const silently = async () => ({ broken: [], notes: [] });

/** Each part killed, frozen and slowed in turn. */
export const OF_PROCESSES: Fault[] = [
  {
    name: 'api-killed',
    title: 'API killed',
    run: async (scene) => ({
      ...(await kill(scene, scene.town.api)),
      maySilence: !scene.town.wanted.web,
    }),
  },
  {
    name: 'api-frozen',
    title: 'API frozen for 3 s',
    run: ({ town }) => freeze(town.api, silently),
  },
  { name: 'api-slow', title: 'API slow, 3 of 4 moments', run: ({ town }) => slow(town.api) },
  {
    name: 'worker-killed',
    title: 'worker killed',
    run: (scene) => kill(scene, scene.town.worker, worksWithoutWorker),
  },
  {
    name: 'worker-frozen',
    title: 'worker frozen for 3 s',
    run: (scene) => freeze(scene.town.worker, () => worksWithoutWorker(scene)),
  },
  {
    name: 'web-killed',
    title: 'web killed',
    needs: 'web',
    run: async (scene) => ({ ...(await kill(scene, scene.town.web)), maySilence: true }),
  },
  {
    name: 'web-frozen',
    title: 'web frozen for 3 s',
    needs: 'web',
    run: ({ town }) => freeze(town.web, silently),
  },
  {
    name: 'postgresql-killed',
    title: 'PostgreSQL killed',
    run: (scene) => kill(scene, scene.town.postgresql, unavailable),
  },
  {
    name: 'postgresql-frozen',
    title: 'PostgreSQL frozen for 3 s',
    run: ({ town }) => freeze(town.postgresql, silently),
  },
  {
    name: 'postgresql-slow',
    title: 'PostgreSQL slow, 3 of 4 moments',
    run: ({ town }) => slow(town.postgresql),
  },
  {
    name: 'meilisearch-killed',
    title: 'Meilisearch killed',
    needs: 'meilisearch',
    run: (scene) => kill(scene, scene.town.meilisearch, searchesInReserve),
  },
  {
    name: 'meilisearch-frozen',
    title: 'Meilisearch frozen for 5 s',
    needs: 'meilisearch',
    run: (scene) => freeze(scene.town.meilisearch, () => searchesInReserve(scene), 5000),
  },
  {
    name: 'all-killed',
    title: 'API, worker and PostgreSQL killed at once',
    run: async ({ town }) => {
      await Promise.all([town.api.kill(), town.worker.kill(), town.postgresql.kill()]);
      await wait(500);
      const healedAt = Date.now();
      // As a supervisor does: nobody waits for the other, and whoever needs the database waits for it.
      await Promise.all([town.postgresql.start(), town.api.start(), town.worker.start()]);
      return { healedAt, broken: [], notes: [], maySilence: !town.wanted.web };
    },
  },
];
