/**
 * Brings a backup back into an empty database and data folder: npm run restore -- FILE [--erasures FILE]. Erases again who has left since,
 * by DATA_DIR/erasures.jsonl and the list that is named, and builds the search anew.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Entry, readList } from '../../erasures/src/erasure-list.ts';
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';
import { orIfMissing } from './missing.ts';

interface Api {
  withErasures<T>(
    env: NodeJS.ProcessEnv,
    work: (erasures: { applyAgain(entries: Entry[]): Promise<number> }) => Promise<T>,
  ): Promise<T>;
  finishRestore(env: NodeJS.ProcessEnv): Promise<void>;
}

const BUILT = new URL('../../../apps/api/dist/src/erasures.js', import.meta.url).href;
const LIST = 'erasures.jsonl';

/** What stands before the reason, and what is to be done. */
let [standing, next] = ['Not restored', ''];

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`${standing}: ${sentenceFor(error)}${next}`);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<void> {
  const { file, list } = optionsIn(args);
  // Read before anything is started: a list that is broken or missing must not be found out afterwards.
  const named = list ? readList(await readFile(list, 'utf8')) : [];
  await compile('libs/*', 'apps/api');
  const services = await openServices();
  try {
    await restore(services.env, file, named);
  } finally {
    await services.close();
  }
}

async function restore(env: NodeJS.ProcessEnv, file: string, named: Entry[]): Promise<void> {
  const [databaseUrl, dataDir] = [env['DATABASE_URL'] ?? '', env['DATA_DIR'] ?? 'var'];
  readList(await readFile(join(dataDir, LIST), 'utf8').catch(orIfMissing('')));
  const { bringUpToDate, readBackup } = await import('./read-backup.ts');
  const left = named.map((entry) => JSON.stringify(entry));
  const manifest = await readBackup(file, { databaseUrl, dataDir, left });
  standing = 'The tables are back, but the restore is not finished';
  next =
    '\nAPI and worker do not start before it is. Finish it: npm run erasures -- apply, and then npm run search:rebuild';
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${rows} rows of ${manifest.tables.length} tables as they were at ${manifest.at}.`);
  if (manifest.photosElsewhere) console.log('Its photos lie in a bucket.');
  await bringUpToDate(databaseUrl);
  await eraseAgain(env, join(dataDir, LIST));
  standing = 'Everything is back and the product can start, but the search was not built anew';
  next = '\nBuild it: npm run search:rebuild';
  await searchAnew(env);
}

function optionsIn(args: string[]): { file: string; list: string | undefined } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { erasures: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1)
    throw new StartProblem('npm run restore -- FILE [--erasures FILE]');
  return { file, list: values.erasures };
}

async function eraseAgain(env: NodeJS.ProcessEnv, kept: string): Promise<void> {
  const known = readList(await readFile(kept, 'utf8').catch(orIfMissing('')));
  const all = [...new Map(known.map((entry) => [entry.accountId, entry])).values()];
  const { finishRestore, withErasures } = (await import(BUILT)) as Api;
  if (all.length === 0) console.log('Nobody is on a list of those who left.');
  else {
    const found = await withErasures(env, (erasures) => erasures.applyAgain(all));
    console.log(
      `${all.length} people had left; ${found} of their accounts were back and are erased.`,
    );
  }
  await finishRestore(env);
}

async function searchAnew(env: NodeJS.ProcessEnv): Promise<void> {
  const { rebuildTown } = await import('../../search/src/rebuild-town.ts');
  const { ideas } = await rebuildTown(env, () => undefined);
  console.log(`${ideas ?? 0} ideas can be found again.`);
}
