import type { Spread } from '../figures.ts';
import type { Options } from '../options.ts';
import type { Engines } from '../services.ts';
import type { Scene } from '../workloads/workload.ts';

/** What a trial may use. */
export interface Stage {
  engines: Engines;
  folder: string;
  options: Options;
  signal: AbortSignal;
}

/** A measure that is no CPU per request: a time, a number of bytes, rows a second. */
export interface Figure {
  part: string;
  name: string;
  title: string;
  ideas: number;
  /** With its unit, median and both ends. */
  measured: string;
  /** The same of the bare limit; empty where there is none. */
  bare: string;
  /** What the goal is about, in words; empty where none is set. */
  goal: string;
  met: boolean | null;
  /** The numbers behind the words. */
  values: Record<string, Spread | number>;
}

/** Measured by itself, after the loads. */
export interface Trial {
  part: string;
  name: string;
  title: string;
  /** On each of the scales of the run, on its smallest, its largest, or both of these. */
  on: 'each' | 'smallest' | 'largest' | 'ends';
  /** Left out on more ideas than these, unless it is named. */
  most?: number;
  run(stage: Stage, scene: Scene): Promise<Figure[]>;
}

/** The scenes of a run that a trial is for. */
export function scenesFor({ on, most }: Trial, scenes: Scene[], isNamed: boolean): Scene[] {
  const own = isNamed ? scenes : scenes.filter(({ town }) => town.ideas <= (most ?? Infinity));
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return [];
  if (on === 'each') return own;
  if (on === 'smallest') return [first];
  return on === 'largest' || first === last ? [last] : [first, last];
}
