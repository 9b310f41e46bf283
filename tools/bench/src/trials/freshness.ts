import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { withClient } from '../data/database.ts';
import { spreadOf, words } from '../figures.ts';
import { once, WrongAnswer } from '../load.ts';
import { say } from '../progress.ts';
import { startWorker } from '../services.ts';
import { graphqlShot, type Scene } from '../workloads/workload.ts';
import type { Figure, Stage, Trial } from './trial.ts';

const CHANGES = 40;
const MOST_UNSEEN_MS = 2000;
const MOST_AGE_SECONDS = 60;
/** Longer than the figures may rest. */
const WATCHED_MS = 75_000;
const FOUND =
  'query Found($query: String!) { search(query: $query, first: 1) { totalCount degraded } }';

/** How long what changed stays unseen while the worker is at work: in search, and in the council's figures. */
export const freshness: Trial = {
  part: 'worker',
  name: 'freshness',
  title: 'change visible in search, age of the council figures',
  on: 'ends',
  run: async (stage, scene) => {
    const { databaseUrl } = scene.town;
    const worker = await startWorker(stage.engines, databaseUrl, stage.folder);
    try {
      return await withClient(databaseUrl, async (client) => {
        const began = performance.now();
        const ages: number[] = [];
        const settled = await firstCount(client, stage);
        const looking = lookAtAges(client, ages, WATCHED_MS, stage);
        const unseen = scene.meili ? await changesSeen(client, scene) : [];
        await looking;
        say(`worker watched for ${Math.round((performance.now() - began) / 1000)} s`);
        return [...(unseen.length ? [unseenOf(scene, unseen)] : []), ageOf(scene, ages, settled)];
      });
    } finally {
      await worker.stop();
    }
  },
};

/** Milliseconds that the first count of this worker took. */
async function firstCount(client: pg.Client, { signal }: Stage): Promise<number> {
  await client.query("update council_snapshot set counted_at = now() - interval '1 hour'");
  for (;;) {
    signal.throwIfAborted();
    const { rows } = await client.query<{ age: number; ms: number }>(AGE);
    if (rows[0] && rows[0].age < 600) return rows[0].ms;
    await wait(250);
  }
}

const AGE = `select extract(epoch from clock_timestamp() - counted_at)::float8 as age, counting_ms as ms from council_snapshot`;

async function lookAtAges(
  client: pg.Client,
  ages: number[],
  forMs: number,
  { signal }: Stage,
): Promise<void> {
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    signal.throwIfAborted();
    const { rows } = await client.query<{ age: number }>(AGE);
    if (rows[0]) ages.push(rows[0].age);
    await wait(250);
  }
}

/** Each change gives an idea a word that no other has, and takes it away again. */
async function changesSeen(client: pg.Client, scene: Scene): Promise<number[]> {
  const { rows } = await client.query<{ id: string; title: string }>(
    `select id, title from idea where visibility = 'published' and length(title) < 80 order by md5(id::text) limit ${CHANGES}`,
  );
  const times: number[] = [];
  for (const { id, title } of rows) {
    const word = `xq${randomBytes(8)
      .toString('hex')
      .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`;
    await client.query('update idea set title = $2 where id = $1', [id, `${title} ${word}`]);
    const began = performance.now();
    await untilFound(scene, word);
    times.push(performance.now() - began);
    await client.query('update idea set title = $2 where id = $1', [id, title]);
  }
  return times;
}

async function untilFound(scene: Scene, query: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const shot = graphqlShot({ query: FOUND, variables: { query } }, () => null);
    const { data } = JSON.parse(await once(scene.api.origin, shot)) as {
      data: { search: { totalCount: number; degraded: boolean } };
    };
    // PostgreSQL's own search knows it sooner; what counts is the index that answers every day.
    if (!data.search.degraded && data.search.totalCount === 1) return;
    await wait(20);
  }
  throw new WrongAnswer('a change was not found within a minute');
}

function unseenOf(scene: Scene, times: number[]): Figure {
  const sorted = [...times].sort((one, other) => one - other);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? NaN;
  return {
    part: 'worker',
    name: 'search-fresh',
    title: 'change visible in search',
    ideas: scene.town.ideas,
    measured: `p99 ${p99.toFixed(0)} ms; ${words(spreadOf(times), 0)} ms, ${times.length} changes`,
    bare: '',
    goal: `p99 ≤ ${MOST_UNSEEN_MS / 1000} s`,
    met: p99 <= MOST_UNSEEN_MS,
    values: { p99Ms: p99, ms: spreadOf(times) },
  };
}

function ageOf(scene: Scene, ages: number[], countingMs: number): Figure {
  const age = spreadOf(ages);
  return {
    part: 'worker',
    name: 'figures-age',
    title: 'age of the council figures, which they show',
    ideas: scene.town.ideas,
    measured: `oldest ${age.max.toFixed(1)} s in ${WATCHED_MS / 1000} s; counting takes ${countingMs} ms`,
    bare: '',
    goal: `≤ ${MOST_AGE_SECONDS} s`,
    met: age.max <= MOST_AGE_SECONDS,
    values: { ageSeconds: age, countingMs },
  };
}
