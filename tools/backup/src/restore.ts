/**
 * Brings a backup back into an empty database and data folder: npm run restore -- FILE [--erasures FILE]. Erases again who has left since,
 * by DATA_DIR/erasures.jsonl and the list that is named, and builds the search anew.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Entry, readList } from '../../erasures/src/erasure-list.ts';
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';

interface Api {
  withErasures<T>(
    env: NodeJS.ProcessEnv,
    work: (erasures: { applyAgain(entries: Entry[]): Promise<number> }) => Promise<T>,
  ): Promise<T>;
}

const BUILT = new URL('../../../apps/api/dist/src/erasures.js', import.meta.url).href;
const LIST = 'erasures.jsonl';

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`Not restored: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<void> {
  const { file, list } = optionsIn(args);
  // Read before anything is started: a list that is broken or missing must not be found out afterwards.
  const named = list ? readList(await readFile(list, 'utf8')) : [];
  await compile('libs/*', 'apps/api');
  const services = await openServices();
  try {
    const dataDir = services.env['DATA_DIR'] ?? 'var';
    const { readBackup } = await import('./read-backup.ts');
    const databaseUrl = services.env['DATABASE_URL'] ?? '';
    const manifest = await readBackup(file, { databaseUrl, dataDir });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`${rows} rows of ${manifest.tables.length} tables as they were at ${manifest.at}.`);
    if (manifest.photosElsewhere) console.log('Its photos lie in a bucket.');
    await eraseAgain(services.env, join(dataDir, LIST), named);
    await searchAnew(services.env);
  } finally {
    await services.close();
  }
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

async function eraseAgain(env: NodeJS.ProcessEnv, kept: string, named: Entry[]): Promise<void> {
  const known = readList(await readFile(kept, 'utf8').catch(() => ''));
  const ids = new Set(known.map(({ accountId }) => accountId));
  const added = named.filter(({ accountId }) => !ids.has(accountId));
  if (added.length > 0)
    await appendFile(kept, added.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  const all = [...known, ...added];
  if (all.length === 0) return console.log('Nobody is on a list of those who left.');
  const { withErasures } = (await import(BUILT)) as Api;
  const found = await withErasures(env, (erasures) => erasures.applyAgain(all));
  console.log(
    `${all.length} people had left; ${found} of their accounts were back and are erased.`,
  );
}

async function searchAnew(env: NodeJS.ProcessEnv): Promise<void> {
  const { rebuildTown } = await import('../../search/src/rebuild-town.ts');
  const { ideas } = await rebuildTown(env, () => undefined);
  console.log(`${ideas ?? 0} ideas can be found again.`);
}
