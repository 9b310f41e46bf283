import { setTimeout as wait } from 'node:timers/promises';
import { type CpuReading, type Payers, readCpu } from './cpu.ts';
import { type Load, load, WrongAnswer } from './load.ts';
import { endTick, tick } from './progress.ts';
import type { Engines } from './services.ts';
import type { Pair, Scene, Workload } from './workloads/workload.ts';

export type Side = 'product' | 'bare';

/** One load of one side. CPU times are milliseconds per request. */
export interface Sample extends Load {
  cpuMs: number;
  serverMs: number;
  postgresMs: number;
  meilisearchMs: number;
  /** Share of the whole machine's CPU that others used meanwhile, 0 to 1. */
  foreign: number;
}

/** A workload at one scale, with one sample of each side per round. */
export interface Course {
  workload: Workload;
  scene: Scene;
  pair: Pair;
  rounds: Record<Side, Sample>[];
  /** Loads that were measured again, and why. */
  repeated: string[];
}

export interface Conditions {
  engines: Engines;
  rounds: number;
  seconds: number;
  connections: number;
  signal: AbortSignal;
}

/** Long enough for Node.js to have compiled what is measured. */
export const WARM_UP_SECONDS = 3;

/** Both sides and all scales of a workload follow each other closely in every round, so that each ratio is of one minute. */
export async function runRounds(courses: Course[], conditions: Conditions): Promise<void> {
  for (const course of courses)
    for (const side of ['product', 'bare'] as const)
      await measure(course, side, 'warm-up', {
        ...conditions,
        seconds: WARM_UP_SECONDS,
      });
  for (let round = 0; round < conditions.rounds; round += 1)
    for (const course of rotated(courses, round)) {
      const order: Side[] = round % 2 === 0 ? ['product', 'bare'] : ['bare', 'product'];
      const samples: Partial<Record<Side, Sample>> = {};
      for (const side of order)
        samples[side] = await measure(
          course,
          side,
          `round ${round + 1} of ${conditions.rounds}`,
          conditions,
        );
      const { product, bare } = samples;
      if (product && bare) course.rounds.push({ product, bare });
    }
  endTick();
}

/** Another workload begins each round; the scales of one stay together. */
function rotated(courses: Course[], round: number): Course[] {
  const names = [...new Set(courses.map(({ workload }) => workload.name))];
  const turned = names.map((_, at) => names[(at + round) % names.length]);
  return turned.flatMap((name) => courses.filter(({ workload }) => workload.name === name));
}

/** With more answers in reserve than this another product is measured: such a load is done again. */
const MOST_IN_RESERVE = 0.01;
const MOST_REPEATS = 5;
/** Longer than the product leaves Meilisearch alone after it was too slow three times. */
const CALM_MS = 6000;

async function measure(
  course: Course,
  side: Side,
  what: string,
  conditions: Conditions,
): Promise<Sample> {
  for (let repeats = 0; ; repeats += 1) {
    const sample = await measureOnce(course, side, what, conditions);
    if (sample.reserve / sample.requests <= MOST_IN_RESERVE) return sample;
    const { reserve, requests } = sample;
    course.repeated.push(`${reserve} of ${requests} answers came from PostgreSQL in reserve`);
    if (repeats === MOST_REPEATS)
      throw new WrongAnswer(`${course.workload.name}: Meilisearch is too slow on this machine now`);
    await wait(CALM_MS);
  }
}

async function measureOnce(
  course: Course,
  side: Side,
  what: string,
  conditions: Conditions,
): Promise<Sample> {
  const { workload, scene, pair } = course;
  conditions.signal.throwIfAborted();
  tick(`${what}: ${workload.name} on ${scene.town.ideas} ideas, ${side}`);
  const { engines } = conditions;
  const payers: Payers = {
    server: side === 'product' ? scene.api.pid : pair.bareIsMeilisearch ? null : scene.bare.pid,
    postgres: engines.postgres.process.pid,
    meilisearch: engines.meilisearch?.process.pid ?? null,
  };
  pair[side].begin?.();
  const before = readCpu(payers);
  const done = await load(pair[side], conditions);
  conditions.signal.throwIfAborted();
  return sampleOf(done, before, readCpu(payers));
}

function sampleOf(done: Load, before: CpuReading, after: CpuReading): Sample {
  const spent = (of: 'server' | 'postgres' | 'meilisearch' | 'self') => after[of] - before[of];
  const ours = spent('server') + spent('postgres') + spent('meilisearch');
  const busy = after.machine.busy - before.machine.busy;
  const all = after.machine.all - before.machine.all;
  return {
    ...done,
    cpuMs: ours / done.requests,
    serverMs: spent('server') / done.requests,
    postgresMs: spent('postgres') / done.requests,
    meilisearchMs: spent('meilisearch') / done.requests,
    foreign: all > 0 ? Math.max(0, busy - ours - spent('self')) / all : 0,
  };
}
