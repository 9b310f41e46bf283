import { stem } from '@ein/german-text';
import { withClient } from '../data/database.ts';
import { spreadOf, words } from '../figures.ts';
import { load, once, type Shot, WrongAnswer } from '../load.ts';
import { startApi } from '../services.ts';
import { SEARCH } from '../workloads/search.ts';
import { graphqlShot, inTurn, same, type Scene } from '../workloads/workload.ts';
import type { Trial } from './trial.ts';

const MOST_P99_MS = 60;
const CANDIDATES = 12;

/** What the search page costs while there is no Meilisearch, for the word that most texts have. */
export const reserve: Trial = {
  part: 'search',
  name: 'search-reserve',
  title: 'search without Meilisearch, commonest word, one after the other',
  on: 'each',
  run: async ({ engines, folder, options, signal }, scene) => {
    const { databaseUrl, ideas } = scene.town;
    const without = { ...engines, meilisearch: null };
    const api = await startApi(without, databaseUrl, folder, options.profile);
    try {
      const { word, total, answer } = await commonest(scene, api.origin);
      const ask = { query: SEARCH, variables: { query: word } };
      const product = inTurn(api.origin, [graphqlShot(ask, same(answer))]);
      const shot = {
        ...cappedShot(word),
        check: same(await once(scene.bare.origin, cappedShot(word))),
      };
      const bare = inTurn(scene.bare.origin, [shot]);
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < options.rounds; round += 1)
        for (const [target, times] of [
          [product, ours],
          [bare, theirs],
        ] as const) {
          const { seconds } = options;
          times.push((await load(target, { connections: 1, seconds, signal })).p99Ms);
        }
      const p99Ms = spreadOf(ours);
      return [
        {
          part: reserve.part,
          name: reserve.name,
          title: reserve.title,
          ideas,
          measured: `p99 ${words(p99Ms, 1)} ms; “${word}” in ${total} ideas`,
          bare: `one statement p99 ${words(spreadOf(theirs), 1)} ms`,
          goal: `p99 ≤ ${MOST_P99_MS} ms`,
          met: p99Ms.median <= MOST_P99_MS,
          values: { p99Ms, bareP99Ms: spreadOf(theirs) },
        },
      ];
    } finally {
      await api.stop();
    }
  },
};

/**
 * Of the words in most texts the one that most ideas have; some are no words that search looks for. Where search does not count all of
 * them, the bare statement does, for the word's stem alone.
 */
async function commonest(scene: Scene, origin: string) {
  const { rows } = await withClient(scene.town.databaseUrl, (client) =>
    client.query<{ word: string }>(
      'select word from search_word where length(word) > 3 order by frequency desc limit $1',
      [CANDIDATES],
    ),
  );
  let best = { word: '', total: 0, answer: '' };
  for (const { word } of rows) {
    const ask = { query: SEARCH, variables: { query: word } };
    const answer = await once(
      origin,
      graphqlShot(ask, () => null),
    );
    const { data } = JSON.parse(answer) as {
      data: { search: { totalCount: number; areMore: boolean; degraded: boolean } };
    };
    const { totalCount, areMore, degraded } = data.search;
    if (!degraded) throw new WrongAnswer('Meilisearch answered although it is away.');
    const total = areMore ? await countAll(scene, word) : totalCount;
    if (total > best.total) best = { word, total, answer };
  }
  if (!best.word) throw new WrongAnswer('Search without Meilisearch finds nothing at all.');
  return best;
}

const cappedShot = (word: string): Shot => ({
  method: 'GET',
  path: `/capped/${encodeURIComponent(`'${stem(word)}'`)}`,
  check: () => null,
});

async function countAll({ bare }: Scene, word: string): Promise<number> {
  const answer = await once(bare.origin, cappedShot(word));
  return (JSON.parse(answer) as { data: { total: number } }).data.total;
}
