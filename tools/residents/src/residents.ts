/**
 * Tells the platform how many live in the places of the town: `npm run residents -- FILE.csv --source TEXT --year YYYY`. The file
 * has two columns, the place and its number. Reports show it with its source and year, and people per 1,000 residents.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';
import { type Counted, readResidents } from './residents-list.ts';

interface Places {
  countResidents(
    counted: readonly Counted[],
    by: { source: string; year: number },
  ): Promise<string[]>;
}
interface Api {
  withPlaces<T>(env: NodeJS.ProcessEnv, work: (places: Places) => Promise<T>): Promise<T>;
}

const BUILT = new URL('../../../apps/api/dist/src/places.js', import.meta.url).href;
const USAGE = 'npm run residents -- FILE.csv --source "Einwohnermelderegister" --year 2024';

try {
  await main();
} catch (error) {
  console.error(`Nothing was changed: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { file, source, year } = asked();
  // Read before anything is started: a list that is missing or broken changes nothing.
  const counted = await listOf(file);
  await compile('libs/*', 'apps/api');
  const { withPlaces } = (await import(BUILT)) as Api;
  const services = await openServices();
  try {
    const unknown = await withPlaces(services.env, (places) =>
      places.countResidents(counted, { source, year }),
    );
    if (unknown.length) throw new StartProblem(`there is no place called ${unknown.join(', ')}`);
  } finally {
    await services.close();
  }
  console.log(`${counted.length} places have their residents by ${source}, ${year}.`);
}

function asked(): { file: string; source: string; year: number } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { source: { type: 'string' }, year: { type: 'string' } },
  });
  const [file] = positionals;
  const source = values.source?.trim() ?? '';
  const year = /^(?:19|20|21)\d\d$/.test(values.year ?? '') ? Number(values.year) : null;
  if (!file || positionals.length > 1 || source.length < 3 || source.length > 200 || !year)
    throw new StartProblem(USAGE);
  return { file, source, year };
}

async function listOf(file: string): Promise<Counted[]> {
  try {
    return readResidents(await readFile(file, 'utf8'));
  } catch (error) {
    throw new StartProblem(error instanceof Error ? error.message : String(error));
  }
}
