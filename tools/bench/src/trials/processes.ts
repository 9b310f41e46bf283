import { readCpu } from '../cpu.ts';
import { spreadOf, words } from '../figures.ts';
import { load, type Target } from '../load.ts';
import { startApi } from '../services.ts';
import { WORKLOADS } from '../workloads/index.ts';
import type { Trial } from './trial.ts';

/** The API's own row with everything that the list page shows. */
const LIST = 'feed-page';

/** One API process beside several that are asked in turn, as a simple proxy does it. */
export const processes: Trial = {
  part: 'processes',
  name: 'processes',
  title: 'list page with one and with several API processes',
  on: 'largest',
  run: async ({ engines, folder, options, signal }, scene) => {
    const { databaseUrl, ideas } = scene.town;
    const pair = await WORKLOADS.find(({ name }) => name === LIST)?.prepare(scene);
    if (!pair) throw new Error(`There is no row ${LIST}.`);
    const others = [];
    for (let nr = 1; nr < options.processes; nr += 1)
      others.push(await startApi(engines, databaseUrl, folder, false));
    const all = [scene.api, ...others];
    const sides = [1, options.processes].map((count) => {
      const asked = all.slice(0, count);
      return { count, pids: asked.map(({ pid }) => pid), target: turned(pair.product, asked) };
    });
    const rows = sides.map((side) => ({ ...side, cpu: [] as number[], perSecond: [] as number[] }));
    const cpuOf = (pids: number[]) => {
      const postgres = engines.postgres.process.pid;
      const of = (server: number | null) => readCpu({ server, postgres, meilisearch: null });
      return pids.reduce((sum, pid) => sum + of(pid).server, of(null).postgres);
    };
    try {
      for (let round = 0; round <= options.rounds; round += 1)
        for (const row of round % 2 ? rows.toReversed() : rows) {
          const before = cpuOf(row.pids);
          const done = await load(row.target, { ...options, signal });
          // The first round compiles code.
          if (round === 0) continue;
          row.cpu.push((cpuOf(row.pids) - before) / done.requests);
          row.perSecond.push((done.requests * 1000) / done.wallMs);
        }
    } finally {
      for (const one of others) await one.stop();
    }
    return rows.map(({ count, cpu, perSecond }) => ({
      part: 'processes',
      name: `processes-${count}`,
      title: `list page, API processes: ${count}`,
      ideas,
      measured: `${words(spreadOf(perSecond), 0)} a second, ${words(spreadOf(cpu), 3)} ms of CPU`,
      bare: '',
      goal: '',
      met: null,
      values: { perSecond: spreadOf(perSecond), cpuMs: spreadOf(cpu) },
    }));
  },
};

/** The same questions to each in turn. */
function turned(target: Target, asked: { origin: string }[]): Target {
  let turn = 0;
  return {
    get origin() {
      return asked[turn++ % asked.length]?.origin ?? target.origin;
    },
    next: () => target.next(),
  };
}
