import { type Spread, spreadOf } from './figures.ts';
import type { Course, Sample, Side } from './rounds.ts';
import type { Goal } from './workloads/workload.ts';

export interface SideResult {
  cpuMs: Spread;
  serverMs: number;
  postgresMs: number;
  meilisearchMs: number;
  perSecond: Spread;
  p50Ms: number;
  p99Ms: Spread;
  requests: number;
}

export interface Row {
  part: string;
  name: string;
  title: string;
  ideas: number;
  /** CPU per request as a multiple of the bare limit's, of each round. */
  ratio: Spread;
  goal: Goal;
  met: boolean;
  /** Share of the machine that strangers used, 0 to 1. */
  foreign: Spread;
  product: SideResult;
  bare: SideResult;
}

/** How much more CPU a request costs when the data grow, of each round. */
export interface Growth {
  name: string;
  from: number;
  to: number;
  ratio: Spread;
  bare: Spread;
  /** Null where no goal is set. */
  most: number | null;
  met: boolean | null;
}

const MOST_GROWTH = 1.3;

export function rowsOf(courses: Course[]): Row[] {
  return courses.map((course) => {
    const { part, name, title, goal } = course.workload;
    const ratio = spreadOf(course.rounds.map(({ product, bare }) => product.cpuMs / bare.cpuMs));
    return {
      part,
      name,
      title,
      ideas: course.scene.town.ideas,
      ratio,
      goal,
      met: ratio.median <= goal.most,
      foreign: spreadOf(
        course.rounds.flatMap(({ product, bare }) => [product.foreign, bare.foreign]),
      ),
      product: sideOf(course, 'product'),
      bare: sideOf(course, 'bare'),
    };
  });
}

function sideOf({ rounds }: Course, side: Side): SideResult {
  const samples = rounds.map((round) => round[side]);
  const median = (value: (sample: Sample) => number) => spreadOf(samples.map(value)).median;
  return {
    cpuMs: spreadOf(samples.map((sample) => sample.cpuMs)),
    serverMs: median((sample) => sample.serverMs),
    postgresMs: median((sample) => sample.postgresMs),
    meilisearchMs: median((sample) => sample.meilisearchMs),
    perSecond: spreadOf(samples.map((sample) => (sample.requests / sample.wallMs) * 1000)),
    p50Ms: median((sample) => sample.p50Ms),
    p99Ms: spreadOf(samples.map((sample) => sample.p99Ms)),
    requests: samples.reduce((sum, sample) => sum + sample.requests, 0),
  };
}

/** From each scale to the largest; the goal is for a tenfold growth to 100,000 ideas. */
export function growthOf(courses: Course[]): Growth[] {
  const names = [...new Set(courses.map(({ workload }) => workload.name))];
  return names.flatMap((name) => {
    const own = courses.filter(({ workload }) => workload.name === name);
    const largest = own.at(-1);
    if (!largest) return [];
    const to = largest.scene.town.ideas;
    return own.slice(0, -1).map((course) => {
      const from = course.scene.town.ideas;
      const between = (side: Side) =>
        spreadOf(
          largest.rounds.map(
            (round, nr) => round[side].cpuMs / (course.rounds[nr]?.[side].cpuMs ?? NaN),
          ),
        );
      const ratio = between('product');
      const most = from === 10_000 && to === 100_000 ? MOST_GROWTH : null;
      return {
        name,
        from,
        to,
        ratio,
        bare: between('bare'),
        most,
        met: most === null ? null : ratio.median <= most,
      };
    });
  });
}
