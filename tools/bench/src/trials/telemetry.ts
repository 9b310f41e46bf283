import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../../../local-services/src/index.ts';
import { readCpu } from '../cpu.ts';
import { spreadOf, words } from '../figures.ts';
import { load } from '../load.ts';
import { type Running, startApi } from '../services.ts';
import { WORKLOADS } from '../workloads/index.ts';
import type { Figure, Stage, Trial } from './trial.ts';

const LIST = 'feed-new';

interface Row {
  what: string;
  api: Running;
  /** CPU milliseconds per request of the API alone. */
  cpu: number[];
}

/** What metrics and traces cost an API process: three of them side by side, asked in turn. */
export const telemetry: Trial = {
  part: 'telemetry',
  name: 'telemetry',
  title: 'cost of metrics and traces for the newest list',
  on: 'smallest',
  run: async (stage, scene) => {
    const { engines, folder, options, signal } = stage;
    const pair = await WORKLOADS.find(({ name }) => name === LIST)?.prepare(scene);
    if (!pair) throw new Error(`There is no row ${LIST}.`);
    const collector = createServer((request, response) => {
      request.resume().on('end', () => response.end('{}'));
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    const on = async () => ({ TELEMETRY: 'on', METRICS_PORT: String(await freePort()) });
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` };
    const started = (more: Record<string, string>) =>
      startApi(engines, scene.town.databaseUrl, folder, false, more);
    const rows: Row[] = [
      { what: 'off', api: await started({}), cpu: [] },
      { what: 'metrics', api: await started(await on()), cpu: [] },
      { what: 'metrics and traces', api: await started({ ...(await on()), ...endpoint }), cpu: [] },
    ];
    try {
      for (let round = 0; round <= options.rounds; round += 1)
        for (const { api, cpu } of round % 2 ? rows.toReversed() : rows) {
          const before = ownCpu(stage, api);
          const target = { origin: api.origin, next: () => pair.product.next() };
          const { requests } = await load(target, { ...options, signal });
          // The first round compiles code.
          if (round > 0) cpu.push((ownCpu(stage, api) - before) / requests);
        }
    } finally {
      for (const { api } of rows) await api.stop();
      collector.close();
    }
    return rows.map((row) => figureOf(row, rows[0]?.cpu ?? [], scene.town.ideas));
  },
};

const ownCpu = ({ engines }: Stage, { pid }: Running): number =>
  readCpu({ server: pid, postgres: engines.postgres.process.pid, meilisearch: null }).server;

function figureOf({ what, cpu }: Row, off: number[], ideas: number): Figure {
  const more = spreadOf(cpu.map((ms, round) => (ms / (off[round] ?? NaN) - 1) * 100));
  const own = spreadOf(cpu);
  return {
    part: 'telemetry',
    name: `telemetry-${what.replaceAll(' ', '-')}`,
    title: `newest list, telemetry: ${what}`,
    ideas,
    measured: `${words(own, 3)} ms of the API’s CPU${what === 'off' ? '' : `; ${words(more, 0)} % more`}`,
    bare: '',
    goal: '',
    met: null,
    values: { cpuMs: own, morePercent: more },
  };
}
