import { parseArgs } from 'node:util';

export interface Options {
  /** Names of faults; empty: all, and the negative control after them. */
  names: string[];
  list: boolean;
}

/** A wrong word on the command line; the message is for the person who typed it. */
export class UsageProblem extends Error {}

/** Reads the command line; throws {@link UsageProblem}. */
export function readOptions(args: string[], known: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { list: { type: 'boolean', default: false } },
    });
    const strange = positionals.find((name) => !known.includes(name));
    if (strange === undefined) return { names: positionals, list: values.list };
    throw new UsageProblem(`There is no fault ${strange}; npm run faults -- --list names them.`);
  } catch (error) {
    throw error instanceof UsageProblem
      ? error
      : new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}
