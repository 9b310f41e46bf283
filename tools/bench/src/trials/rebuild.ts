import { readCpu } from '../cpu.ts';
import { rebuildTown } from '../../../search/src/rebuild-town.ts';
import { spreadOf, words } from '../figures.ts';
import { say } from '../progress.ts';
import type { Scene } from '../workloads/workload.ts';
import type { Stage, Trial } from './trial.ts';

const MOST = 1.3;
const BATCH = 1000;
const PAGE = 1000;
/** One of each is long enough: they take minutes. */
const ROUNDS = 2;

interface Spent {
  ms: number;
  cpuMs: number;
}

/** Both search engines built anew, against the same documents put into an index of Meilisearch alone. */
export const rebuild: Trial = {
  part: 'search',
  name: 'search-rebuild',
  title: 'search index built anew, against the bare indexing task',
  on: 'each',
  most: 10_000,
  run: async (stage, scene) => {
    const { meili, town } = scene;
    if (!meili) return [];
    const [ours, theirs]: [Spent[], Spent[]] = [[], []];
    for (let round = 0; round < Math.min(ROUNDS, stage.options.rounds); round += 1) {
      say(`${town.ideas} ideas: building the search index anew, ${round + 1} of ${ROUNDS}`);
      ours.push(await spent(stage, () => rebuildTown(environment(stage, scene), () => undefined)));
      const { documents, settings } = await kept(meili);
      theirs.push(await spent(stage, () => index(meili, documents, settings)));
    }
    const ratio = (of: keyof Spent) =>
      spreadOf(ours.map((one, at) => one[of] / (theirs[at]?.[of] ?? NaN)));
    const seconds = (all: Spent[], of: keyof Spent) => spreadOf(all.map((one) => one[of] / 1000));
    const { part, name, title } = rebuild;
    return [
      {
        part,
        name,
        title,
        ideas: town.ideas,
        measured: `${words(seconds(ours, 'ms'), 1)} s, × ${words(ratio('ms'), 2)}; CPU ${words(seconds(ours, 'cpuMs'), 1)} s, × ${words(ratio('cpuMs'), 2)}`,
        bare: `${words(seconds(theirs, 'ms'), 1)} s; CPU ${words(seconds(theirs, 'cpuMs'), 1)} s`,
        goal: `≤ ${MOST} × the time`,
        met: ratio('ms').median <= MOST,
        values: { ratio: ratio('ms'), cpuRatio: ratio('cpuMs'), seconds: seconds(ours, 'ms') },
      },
    ];
  },
};

const environment = ({ engines }: Stage, { town }: Scene): NodeJS.ProcessEnv => ({
  DATABASE_URL: town.databaseUrl,
  MEILI_URL: engines.meilisearch?.url,
  MEILI_KEY: engines.meilisearch?.key,
  SEED: 'none',
  SESSION_SECRET: 'a secret of the benchmark, known to everyone',
  WEB_SECRET: 'a secret of the benchmark, known to everyone',
});

/** Time and CPU of this process, PostgreSQL and Meilisearch together. */
async function spent({ engines }: Stage, work: () => Promise<unknown>): Promise<Spent> {
  const payers = {
    server: null,
    postgres: engines.postgres.process.pid,
    meilisearch: engines.meilisearch?.process.pid ?? null,
  };
  const cpu = () => {
    const { self, postgres, meilisearch } = readCpu(payers);
    return self + postgres + meilisearch;
  };
  const [began, before] = [performance.now(), cpu()];
  await work();
  return { ms: performance.now() - began, cpuMs: cpu() - before };
}

type Meili = NonNullable<Scene['meili']>;

/** What the product's index holds. */
async function kept(meili: Meili): Promise<{ documents: object[]; settings: object }> {
  const documents: object[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const path = `/indexes/${meili.index}/documents/fetch`;
    const page = await call<{ results: object[] }>(meili, 'POST', path, { offset, limit: PAGE });
    documents.push(...page.results);
    if (page.results.length < PAGE) break;
  }
  const settings = await call<object>(meili, 'GET', `/indexes/${meili.index}/settings`);
  return { documents, settings };
}

async function index(meili: Meili, documents: object[], settings: object): Promise<void> {
  const uid = `${meili.index}_bare`;
  await task(meili, 'POST', '/indexes', { uid, primaryKey: 'id' });
  try {
    await task(meili, 'PATCH', `/indexes/${uid}/settings`, settings);
    for (let at = 0; at < documents.length; at += BATCH)
      await task(meili, 'POST', `/indexes/${uid}/documents`, documents.slice(at, at + BATCH));
  } finally {
    await task(meili, 'DELETE', `/indexes/${uid}`);
  }
}

async function task(meili: Meili, method: string, path: string, body?: object): Promise<void> {
  const { taskUid } = await call<{ taskUid: number }>(meili, method, path, body);
  for (;;) {
    const { status, error } = await call<{ status: string; error?: { message: string } }>(
      meili,
      'GET',
      `/tasks/${taskUid}`,
    );
    if (status === 'succeeded') return;
    if (status === 'failed') throw new Error(`Meilisearch: ${error?.message}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function call<T>(
  { origin, key }: Meili,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const response = await fetch(origin + path, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`Meilisearch: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
