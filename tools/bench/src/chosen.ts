import { TRIALS } from './trials/index.ts';
import { type Trial } from './trials/trial.ts';
import { WORKLOADS } from './workloads/index.ts';
import type { Workload } from './workloads/workload.ts';

export interface Chosen {
  workloads: Workload[];
  trials: Trial[];
}

/** What the names name, by part or by row; everything without names. Null: a name that there is not. */
export function chosen(names: string[]): Chosen | null {
  const isNamed = ({ part, name }: { part: string; name: string }) =>
    names.length === 0 || names.includes(part) || names.includes(name);
  const all = [...WORKLOADS, ...TRIALS];
  if (names.some((one) => !all.some(({ part, name }) => one === part || one === name))) return null;
  return { workloads: WORKLOADS.filter(isNamed), trials: TRIALS.filter(isNamed) };
}

/** One line for each row, for `--list`. */
export function listed(): string[] {
  const line = ({ part, name, title }: { part: string; name: string; title: string }) =>
    `${part.padEnd(12)} ${name.padEnd(16)} ${title}`;
  return [...WORKLOADS, ...TRIALS].map(line);
}
