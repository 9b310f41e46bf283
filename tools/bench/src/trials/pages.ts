import { spreadOf, words } from '../figures.ts';
import { load, once, type Shot, type Target } from '../load.ts';
import { readCpu } from '../cpu.ts';
import { type Running, startWeb } from '../services.ts';
import type { Scene } from '../workloads/workload.ts';
import { WORKLOADS } from '../workloads/index.ts';
import type { Figure, Trial } from './trial.ts';

const CONNECTIONS = 10;
/** A kept page against a file, a page made anew against the same answer without API and website. */
const MOST_OF_A_FILE = 1.5;
const MOST_OF_BARE = 6;
/** The API's own row with everything that the list page shows. */
const LIST = 'feed-page';

interface Row {
  title: string;
  target: Target;
  /** Processes that are charged. */
  pids: number[];
  /** CPU milliseconds per request, by round. */
  cpu: number[];
  perSecond: number[];
}

/** Web servers before one API: one keeps pages, one makes each anew. */
export const pages: Trial = {
  part: 'pages',
  name: 'pages',
  title: 'pages of the website, kept and made anew',
  on: 'smallest',
  run: async ({ engines, folder, options, signal }, scene) => {
    const keeping = await startWeb(scene.api, folder, 'keeping', '5', options.profile);
    const making = await startWeb(scene.api, folder, 'making', '0', options.profile);
    const rows = await rowsOf(scene, keeping, making);
    for (const { target } of rows)
      await load(target, { connections: CONNECTIONS, seconds: 1, signal });
    const { pid } = engines.postgres.process;
    const of = (server: number | null) => readCpu({ server, postgres: pid, meilisearch: null });
    const cpuOf = ({ pids }: Row): number =>
      pids.reduce((sum, server) => sum + of(server).server, of(null).postgres);
    for (let round = 0; round < options.rounds; round++)
      for (const row of round % 2 ? rows.toReversed() : rows) {
        const before = cpuOf(row);
        const { seconds } = options;
        const done = await load(row.target, { connections: CONNECTIONS, seconds, signal });
        row.cpu.push((cpuOf(row) - before) / done.requests);
        row.perSecond.push((done.requests * 1000) / done.wallMs);
      }
    await keeping.stop();
    await making.stop();
    return figuresOf(rows, scene.town.ideas);
  },
};

async function rowsOf(scene: Scene, keeping: Running, making: Running): Promise<Row[]> {
  const page = (path: string): Shot => ({
    path,
    method: 'GET',
    headers: { accept: 'text/html', 'accept-encoding': 'br' },
    check: (status) => (status === 200 ? null : `${status}`),
  });
  const html = await once(keeping.origin, { ...page('/ideen'), headers: { accept: 'text/html' } });
  const file = /\/_app\/immutable\/[^"']+\.(?:css|js)/.exec(html)?.[0];
  const idea = /\/ideen\/\d+\/[\w-]+/.exec(html)?.[0];
  if (!file || !idea) throw new Error('The list page names no file or no idea.');
  const bare = await WORKLOADS.find(({ name }) => name === LIST)?.prepare(scene);
  if (!bare) throw new Error(`There is no row ${LIST}.`);
  const at = (web: Running, path: string): Target => ({
    origin: web.origin,
    next: () => page(path),
  });
  const row = (title: string, target: Target, pids: number[]): Row => ({
    title,
    target,
    pids,
    cpu: [],
    perSecond: [],
  });
  const { api } = scene;
  return [
    row('a file of the build', at(keeping, file), [keeping.pid, api.pid]),
    row('list page, kept', at(keeping, '/ideen'), [keeping.pid, api.pid]),
    row('idea page, kept', at(keeping, idea), [keeping.pid, api.pid]),
    row('list page, made anew', at(making, '/ideen'), [making.pid, api.pid]),
    row('idea page, made anew', at(making, idea), [making.pid, api.pid]),
    row('the list without API and website', bare.bare, [scene.bare.pid]),
  ];
}

function figuresOf(rows: Row[], ideas: number): Figure[] {
  const [file, keptList, keptIdea, list, idea, bare] = rows;
  if (!file || !keptList || !keptIdea || !list || !idea || !bare)
    throw new Error('Every row is measured.');
  const figure = (name: string, row: Row, base: Row, most: number | null): Figure => {
    const ratio = spreadOf(row.cpu.map((cpu, round) => cpu / (base.cpu[round] ?? NaN)));
    const [cpuMs, perSecond] = [spreadOf(row.cpu), spreadOf(row.perSecond)];
    return {
      part: 'pages',
      name,
      title: row.title,
      ideas,
      measured: `× ${words(ratio, 2)}; ${words(cpuMs, 3)} ms of CPU, ${words(perSecond, 0)} a second`,
      bare: `${base.title} ${words(spreadOf(base.cpu), 3)} ms`,
      goal: most === null ? '' : `≤ ${most} ×`,
      met: most === null ? null : ratio.median <= most,
      values: { ratio, cpuMs, perSecond, bareCpuMs: spreadOf(base.cpu) },
    };
  };
  return [
    figure('page-list-kept', keptList, file, MOST_OF_A_FILE),
    figure('page-idea-kept', keptIdea, file, MOST_OF_A_FILE),
    figure('page-list-anew', list, bare, MOST_OF_BARE),
    figure('page-idea-anew', idea, bare, null),
  ];
}
