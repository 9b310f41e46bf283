/**
 * After a restore from backup: erases again everyone who had left since. `npm run erasures -- apply [FILE]` reads the list
 * that is kept beside the database (DATA_DIR/erasures.jsonl); `npm run erasures -- list` prints what the database knows.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openServices, sentenceFor } from '../../local-services/src/index.ts';
import { type Entry, readList } from './erasure-list.ts';

interface Erasures {
  applyAgain(entries: Entry[]): Promise<number>;
  entries(): Promise<Entry[]>;
}
interface Api {
  withErasures<T>(env: NodeJS.ProcessEnv, work: (erasures: Erasures) => Promise<T>): Promise<T>;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
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
  await build();
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

/** Compiles what the command needs; takes about a second when nothing changed. */
async function build(): Promise<void> {
  const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  await promisify(execFile)(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '--projects=libs/*,apps/api'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NX_TUI: 'false',
        NX_DAEMON: 'false',
        PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
      },
      maxBuffer: 10_000_000,
    },
  );
}
