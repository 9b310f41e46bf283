/**
 * After a restore from backup: erases again everyone who had left since. `npm run erasures -- apply [FILE]` reads the list
 * that is kept beside the database (DATA_DIR/erasures.jsonl); `npm run erasures -- list` prints what the database knows.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';
import { type Entry, readList } from './erasure-list.ts';

interface Erasures {
  applyAgain(entries: Entry[]): Promise<number>;
  entries(): Promise<Entry[]>;
}
interface Api {
  withErasures<T>(env: NodeJS.ProcessEnv, work: (erasures: Erasures) => Promise<T>): Promise<T>;
  finishRestore(env: NodeJS.ProcessEnv): Promise<void>;
}

const BUILT = new URL('../../../apps/api/dist/src/erasures.js', import.meta.url).href;
const VAR = new URL('../../../var', import.meta.url);
const USAGE = 'npm run erasures -- list | npm run erasures -- apply [FILE]';

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`Nothing was erased: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function main([command, file]: string[]): Promise<void> {
  if (command !== 'list' && command !== 'apply') throw new StartProblem(USAGE);
  const list = file ?? join(process.env['DATA_DIR'] || fileURLToPath(VAR), 'erasures.jsonl');
  // Read before anything is started: a list that is missing or broken erases nobody.
  const entries = command === 'apply' ? await entriesOf(list) : [];
  await compile('libs/*', 'apps/api');
  const { finishRestore, withErasures } = (await import(BUILT)) as Api;
  const services = await openServices();
  try {
    await withErasures(services.env, async (erasures) => {
      if (command === 'list')
        for (const entry of await erasures.entries()) console.log(JSON.stringify(entry));
      else await apply(erasures, entries);
    });
    // The list beside the database is the whole one: with it a restore that was cut off is finished.
    if (command === 'apply' && !file) await finishRestore(services.env);
  } finally {
    await services.close();
  }
}

async function entriesOf(list: string): Promise<Entry[]> {
  try {
    return readList(await readFile(list, 'utf8'));
  } catch (error) {
    throw new StartProblem(error instanceof Error ? error.message : String(error));
  }
}

async function apply(erasures: Erasures, entries: Entry[]): Promise<void> {
  const found = await erasures.applyAgain(entries);
  console.log(
    `${entries.length} people had left; ${found} of their accounts are in this database and are erased.`,
  );
}
