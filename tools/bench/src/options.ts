import { parseArgs } from 'node:util';

export interface Options {
  /** Names of parts or of single rows; empty: all. */
  names: string[];
  scales: number[];
  rounds: number;
  /** Length of one load. */
  seconds: number;
  connections: number;
  list: boolean;
  /** Makes the data anew even when it is there. */
  fresh: boolean;
  /** Writes a CPU profile of each API process into the data folder. */
  profile: boolean;
  /** For each idea on average; the databases are made for it. */
  votes: number;
  /** API processes beside one, asked in turn. */
  processes: number;
  /** Ends the reading of a town after so many minutes; 0: when it is done. */
  minutes: number;
  /** The folder with real texts, seen from the project. */
  data: string;
}

export const ALL_SCALES = [1000, 10_000, 100_000];
const MOST_SECONDS = 5;

/** A wrong word on the command line; the message is for the person who typed it. */
export class UsageProblem extends Error {}

/** Reads the command line; throws {@link UsageProblem}. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const scales = values.scale ? values.scale.split(',').map(Number) : ALL_SCALES;
  if (!scales.length || scales.some((scale) => !Number.isInteger(scale) || scale < 1000))
    throw new UsageProblem('--scale takes numbers of ideas from 1000 on, such as 1000,10000.');
  return {
    names: positionals,
    scales: [...new Set(scales)].sort((one, other) => one - other),
    rounds: between('rounds', values.rounds, 1, 50),
    seconds: between('seconds', values.seconds, 0.2, MOST_SECONDS),
    connections: between('connections', values.connections, 1, 1000),
    list: values.list,
    fresh: values.fresh,
    profile: values.profile,
    votes: between('votes', values.votes, 1, 100),
    processes: between('processes', values.processes, 2, 16),
    minutes: between('minutes', values.minutes, 0, 10_000),
    data: values.data,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        scale: { type: 'string' },
        rounds: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '2' },
        connections: { type: 'string', default: '10' },
        list: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
        votes: { type: 'string', default: '10' },
        processes: { type: 'string', default: '2' },
        minutes: { type: 'string', default: '0' },
        data: { type: 'string', default: '../shared/data' },
      },
    });
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}

function between(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!(value >= least && value <= most))
    throw new UsageProblem(`--${name} takes a number from ${least} to ${most}.`);
  return value;
}
