import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import pg from 'pg';
import type { KeptProcess } from '../../../local-services/src/kept-process.ts';
import { timesOf } from '../cpu.ts';
import type { Town } from '../data/database.ts';
import { say } from '../progress.ts';
import { startWorker } from '../services.ts';

/** A part of its own: there is nothing that an analysis could be compared with. */
export const COUNCIL_REPORT = 'council-report';

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

/** What was seen of one phase. */
interface Stretch {
  began: number;
  ended: number;
  /** CPU seconds of the worker. */
  cpu: number;
  /** The last `done` of `total`. */
  done: number;
  total: number | null;
}

/** The worker process while it works, looked at once a second. */
interface Watch {
  client: pg.Client;
  worker: KeptProcess;
  stretches: Map<string, Stretch>;
  peak: number;
  cancelled: string | null;
  /** When to stop it although it is not done, in milliseconds. */
  until: number;
}

/**
 * Time and peak memory of the worker that analyses everything people wrote in this town. In the middle of its reading the run is cancelled
 * and resumed. After `minutes` (0: never) the stretch that ran is told.
 */
export async function benchCouncilReport(
  { databaseUrl, ideas }: Town,
  folder: string,
  minutes: number,
): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('delete from analysis_run');
  // Another method version: the worker begins anew with its own.
  await client.query(
    `insert into analysis_run (id, cutoff, method_version, asked_at) values ($1, now(), 'bench', now())`,
    [RUN],
  );
  const until = minutes > 0 ? performance.now() + minutes * 60_000 : Infinity;
  const worker = await startWorker({ meilisearch: null }, databaseUrl, folder);
  const began = performance.now();
  const watch: Watch = { client, worker, stretches: new Map(), peak: 0, cancelled: null, until };
  const last = await untilEnd(watch);
  await worker.stop();
  await client.query('delete from analysis_run');
  await client.end();
  if (last.state === 'failed') throw new Error('The analysis failed.');
  return wordsOf(watch, last, ideas, (performance.now() - began) / 1000);
}

async function untilEnd(watch: Watch): Promise<Progress> {
  let told = 0;
  for (;;) {
    const now = await progressOf(watch.client);
    note(watch, now);
    if (performance.now() - told > 30_000) {
      told = performance.now();
      say(`${now.phase}: ${now.done} of ${now.total ?? '?'}, ${Math.round(watch.peak)} MB`);
    }
    if (now.state === 'done' || now.state === 'failed') return now;
    if (watch.worker.hasEnded()) throw new Error('The worker ended.');
    if (performance.now() > watch.until) return now;
    const isHalf = now.phase === 'reading' && now.done > (now.total ?? Infinity) / 2;
    if (isHalf && watch.cancelled === null) watch.cancelled = await cancelAndResume(watch, now);
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
  }
}

function note(watch: Watch, now: Progress): void {
  const { cpu, peak } = processOf(watch.worker.pid);
  const { stretches } = watch;
  watch.peak = Math.max(watch.peak, peak);
  const at = performance.now() / 1000;
  const before = [...stretches.values()].reduce((sum, one) => sum + one.cpu, 0);
  const known = stretches.get(now.phase);
  const own = known ? cpu - (before - known.cpu) : cpu - before;
  const { done, total } = now.state === 'done' && known ? known : now;
  stretches.set(now.phase, { began: known?.began ?? at, ended: at, cpu: own, done, total });
}

/** As staff do it on the page: the thread ends in the middle of its sentence, and what was saved is gone on with. */
async function cancelAndResume({ client }: Watch, { done }: Progress): Promise<string> {
  await client.query(
    `update analysis_run set state = 'cancelled', worker = null, lease_until = null, ended_at = now() where id = $1`,
    [RUN],
  );
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const rested = await progressOf(client);
  await client.query(`update analysis_run set state = 'waiting', ended_at = null where id = $1`, [
    RUN,
  ]);
  await client.query(`select pg_notify('analysis', '')`);
  const began = performance.now();
  let now = rested;
  while (now.done === rested.done && now.phase === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, 100));
    now = await progressOf(client);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return `cancelled at ${done} texts, ${rested.done} five seconds later; resumed, the next chunk was saved after ${seconds} s`;
}

function wordsOf(watch: Watch, last: Progress, ideas: number, seconds: number): string {
  const reading = watch.stretches.get('reading');
  const lines = [...watch.stretches].map(
    ([phase, { began, ended, cpu, done, total }]) =>
      `${phase.padEnd(9)} ${(ended - began).toFixed(0).padStart(6)} s, ${cpu.toFixed(0).padStart(5)} s of CPU, ${done} of ${total ?? '?'}`,
  );
  if (reading)
    lines.push(
      `${(reading.done / (reading.ended - reading.began)).toFixed(0)} texts a second, ${(reading.done / reading.cpu).toFixed(0)} a second of CPU`,
    );
  return [
    `${ideas} ideas: ${last.state === 'done' ? `${last.topics} topics in ${seconds.toFixed(0)} s` : `stopped after ${seconds.toFixed(0)} s, in ${last.phase}`}; load of the machine ${loadavg()[2]?.toFixed(1)} on ${cpus().length} cores`,
    ...lines,
    ...(watch.cancelled === null ? [] : [watch.cancelled]),
    `peak memory of the worker ${Math.round(watch.peak)} MB, goal ${MOST_MEGABYTES} MB: ${watch.peak <= MOST_MEGABYTES ? 'met' : 'MISSED'}`,
  ].join('\n');
}

async function progressOf(client: pg.Client): Promise<Progress> {
  const { rows } = await client.query<Progress>(
    `select state, phase, done, total, jsonb_array_length(findings->'topics') as topics from analysis_run where id = $1`,
    [RUN],
  );
  if (!rows[0]) throw new Error('The analysis is gone.');
  return rows[0];
}

/** CPU seconds, threads included, and the most resident memory that the process ever had, in megabytes. */
function processOf(pid: number): { cpu: number; peak: number } {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return { cpu: timesOf(pid).own / 1000, peak: Number(line?.[1] ?? 0) / 1024 };
  } catch {
    return { cpu: 0, peak: 0 };
  }
}
