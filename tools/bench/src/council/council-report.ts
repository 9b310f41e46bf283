import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { keepProcess, type KeptProcess } from '../../../local-services/src/kept-process.ts';
import type { Town } from '../data/database.ts';
import { say } from '../progress.ts';

/** A part of its own: there is nothing that an analysis could be compared with. */
export const COUNCIL_REPORT = 'council-report';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const LOOKS_EVERY_MS = 1000;
/** The requirement: so much memory at any size. */
const MOST_MEGABYTES = 1024;
const RUN = '00000000-0000-7000-8000-0000000000aa';

interface Progress {
  state: string;
  phase: string;
  done: number;
  total: number | null;
  topics: number | null;
}

/** Time and peak memory of the worker that analyses everything people wrote in this town. */
export async function benchCouncilReport(
  { databaseUrl, ideas }: Town,
  folder: string,
): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('delete from analysis_run');
  // Another method version: the worker begins anew with its own.
  await client.query(
    `insert into analysis_run (id, cutoff, method_version, asked_at) values ($1, now(), 'bench', now())`,
    [RUN],
  );
  const began = performance.now();
  const worker = await startWorker(databaseUrl, folder);
  const phases = new Map<string, number>();
  let [now, peak] = [await progressOf(client), 0];
  while (now.state !== 'done' && now.state !== 'failed' && !worker.hasEnded()) {
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
    const last = now.phase;
    now = await progressOf(client);
    phases.set(last, (performance.now() - began) / 1000);
    peak = Math.max(peak, peakOf(worker.pid));
    if (Math.round((performance.now() - began) / 1000) % 30 === 0)
      say(`${now.phase}: ${now.done} of ${now.total ?? '?'}, ${Math.round(peak)} MB`);
  }
  await worker.stop();
  await client.query('delete from analysis_run');
  await client.end();
  if (now.state !== 'done') throw new Error(`The analysis ended as ${now.state}.`);
  const seconds = (performance.now() - began) / 1000;
  return [
    `${ideas} ideas, ${now.total} texts in all: ${seconds.toFixed(0)} s, ${(seconds / ((now.total ?? 1) / 1000)).toFixed(2)} s per 1,000 texts; ${now.topics} topics`,
    [...phases].map(([phase, until]) => `${phase} until ${until.toFixed(0)} s`).join(' · '),
    `peak memory of the worker ${Math.round(peak)} MB, ${peak <= MOST_MEGABYTES ? 'within' : 'NOT within'} ${MOST_MEGABYTES} MB`,
  ].join('\n');
}

function startWorker(databaseUrl: string, folder: string): Promise<KeptProcess> {
  return keepProcess({
    name: 'worker-council-report',
    command: process.execPath,
    args: ['apps/api/dist/src/worker.js'],
    env: {
      PATH: process.env.PATH,
      TZ: process.env.TZ,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      SEED: 'none',
      SESSION_SECRET: 'a secret of the benchmark, known to everyone',
      WEB_SECRET: 'a secret of the benchmark, known to everyone',
    },
    cwd: ROOT,
    logFile: join(folder, 'worker-council-report.log'),
    stopSignal: 'SIGTERM',
    graceMs: 5000,
  });
}

async function progressOf(client: pg.Client): Promise<Progress> {
  const { rows } = await client.query<Progress>(
    `select state, phase, done, total, jsonb_array_length(findings->'topics') as topics from analysis_run where id = $1`,
    [RUN],
  );
  if (!rows[0]) throw new Error('The analysis is gone.');
  return rows[0];
}

/** The most resident memory that the process ever had, in megabytes; 0 once it has ended. */
function peakOf(pid: number): number {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
