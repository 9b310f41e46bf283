import { spreadOf, words } from '../figures.ts';
import { load, once, type Shot, type Target } from '../load.ts';
import { readCpu } from '../cpu.ts';
import { say } from '../progress.ts';
import { type Engines, type Running, startWeb } from '../services.ts';
import type { Scene } from '../workloads/workload.ts';
import { WORKLOADS } from '../workloads/index.ts';

/** A part of its own: two web servers before one API, one that keeps pages and one that makes each anew. */
export const PAGES = 'pages';

const SECONDS = 2;
const CONNECTIONS = 10;
/** Of speed.md's table: a kept page against a file, a page made anew against the same answer without API and website. */
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

/** Prints the CPU per request of kept pages, of pages made anew, of a file and of the bare limit, and their ratios round by round. */
export async function benchPages(
  engines: Engines,
  scene: Scene,
  folder: string,
  rounds: number,
): Promise<string> {
  const keeping = await startWeb(scene.api, folder, 'keeping', '5');
  const making = await startWeb(scene.api, folder, 'making', '0');
  const rows = await rowsOf(scene, keeping, making);
  const signal = new AbortController().signal;
  for (const { target } of rows)
    await load(target, { connections: CONNECTIONS, seconds: 1, signal });
  say(`measuring ${rows.length} rows in ${rounds} rounds`);
  const cpuOf = ({ pids }: Row): number =>
    pids.reduce(
      (sum, server) => {
        const payers = { server, postgres: engines.postgres.process.pid, meilisearch: null };
        return sum + readCpu(payers).server;
      },
      readCpu({ server: null, postgres: engines.postgres.process.pid, meilisearch: null }).postgres,
    );
  for (let round = 0; round < rounds; round++)
    for (const row of round % 2 ? rows.toReversed() : rows) {
      const before = cpuOf(row);
      const { requests, wallMs } = await load(row.target, {
        connections: CONNECTIONS,
        seconds: SECONDS,
        signal,
      });
      row.cpu.push((cpuOf(row) - before) / requests);
      row.perSecond.push((requests * 1000) / wallMs);
    }
  return report(rows);
}

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

function report(rows: Row[]): string {
  const [file, keptList, keptIdea, list, , bare] = rows;
  if (!file || !keptList || !keptIdea || !list || !bare) throw new Error('Every row is measured.');
  const verdict = (name: string, row: Row, base: Row, most: number): string => {
    const ratio = spreadOf(row.cpu.map((cpu, round) => cpu / (base.cpu[round] ?? NaN)));
    return `${name} × ${words(ratio, 2)}, goal ≤ ${most}: ${ratio.median <= most ? 'met' : 'MISSED'}`;
  };
  return [
    ...rows.map(({ title, cpu, perSecond }) =>
      [
        title.padEnd(34),
        `CPU ${words(spreadOf(cpu), 3)} ms`,
        `${words(spreadOf(perSecond), 0)} a second`,
      ].join(' · '),
    ),
    verdict('list page kept, against a file', keptList, file, MOST_OF_A_FILE),
    verdict('idea page kept, against a file', keptIdea, file, MOST_OF_A_FILE),
    verdict('list page made anew, against the bare list', list, bare, MOST_OF_BARE),
    `CPU of website, API and PostgreSQL per request; ${CONNECTIONS} connections; median (min–max) over rounds`,
  ].join('\n');
}
