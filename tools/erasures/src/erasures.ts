/**
 * After a restore from backup: erases again everyone who had left since. `npm run erasures -- apply [FILE]` reads the list
 * that is kept beside the database (DATA_DIR/erasures.jsonl); `npm run erasures -- list` prints what the database knows.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, openServices, sentenceFor } from '../../local-services/src/index.ts';
import { type Entry, readList } from './erasure-list.ts';

interface Erasures {
  applyAgain(entries: Entry[]): Promise<number>;
  entries(): Promise<Entry[]>;
}
interface Api {
  withErasures<T>(env: NodeJS.ProcessEnv, work: (erasures: Erasures) => Promise<T>): Promise<T>;
}

const BUILT = new URL('../../../apps/api/dist/src/erasures.js', import.meta.url).href;
const USAGE = 'npm run erasures -- list | npm run erasures -- apply [FILE]';

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`Nothing was erased: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function main([command, file]: string[]): Promise<void> {
  if (command !== 'list' && command !== 'apply') throw new Error(USAGE);
  await compile('libs/*', 'apps/api');
  const { withErasures } = (await import(BUILT)) as Api;
  const services = await openServices();
  try {
    const list =
      file ?? join(services.env['DATA_DIR'] ?? process.env['DATA_DIR'] ?? 'var', 'erasures.jsonl');
    await withErasures(services.env, async (erasures) => {
      if (command === 'list')
        for (const entry of await erasures.entries()) console.log(JSON.stringify(entry));
      else await apply(erasures, readList(await readFile(list, 'utf8')));
    });
  } finally {
    await services.close();
  }
}

async function apply(erasures: Erasures, entries: Entry[]): Promise<void> {
  const found = await erasures.applyAgain(entries);
  console.log(
    `${entries.length} people had left; ${found} of their accounts are in this database and are erased.`,
  );
}
