/**
 * All projects, or one of them, as a ZIP file that can be read without the platform: `npm run archive -- FILE.zip [--project SLUG]`.
 * Inside are pages, tables, JSON, photos and their SHA-256 sums; only what everybody may read.
 */
import { parseArgs } from 'node:util';
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';

const USAGE = 'npm run archive -- FILE.zip [--project SLUG]';

try {
  await main();
} catch (error) {
  console.error(`Nothing was archived: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { project: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) throw new StartProblem(USAGE);
  await compile('libs/*');
  const services = await openServices();
  try {
    const { writeProjects } = await import('./write-projects.ts');
    const bytes = await writeProjects(services.env, file, values.project ?? null);
    console.log(`${bytes} bytes written to ${file}.`);
  } finally {
    await services.close();
  }
}
