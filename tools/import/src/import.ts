/** Brings ideas from a CSV file into the town: npm run import -- FILE.csv --project SLUG */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';
import { type ImportOptions, readOptions, USAGE, UsageProblem } from './options.ts';
import type { Counts } from './run-import.ts';
import { Screen } from './screen.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options) await start(options);
  else console.log(USAGE);
} catch (error) {
  if (error instanceof UsageProblem) console.error(`${error.message}\n\n${USAGE}`);
  else
    console.error(
      `The import stopped: ${isLostConnection(error) ? 'the database went away.' : sentenceFor(error)}`,
    );
  if (!(error instanceof UsageProblem || error instanceof StartProblem))
    console.error('What came in stays; run it again to go on.');
  process.exitCode = error instanceof UsageProblem ? 2 : 1;
}

function isLostConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Connection terminated|ECONNREFUSED|ECONNRESET|terminating connection/.test(error.message)
  );
}

async function start(options: ImportOptions): Promise<void> {
  // npm changes into the folder of the product; people name files from where they are.
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), options.file);
  await access(file).catch(() => {
    throw new StartProblem(`${file} cannot be read.`);
  });
  console.log('Building what changed and looking for the database …');
  await compile('libs/*');
  const { runImport } = await import('./run-import.ts');
  const services = await openServices();
  try {
    const screen = new Screen();
    const began = Date.now();
    const counts = await runImport(
      { ...options, file },
      services.env['DATABASE_URL'] ?? '',
      screen,
    ).finally(() => screen.stop());
    console.log(closing(counts, options.publish, Date.now() - began));
  } finally {
    await services.close();
  }
}

function closing(counts: Counts, publish: boolean, milliseconds: number): string {
  const lines = [
    `${counts.imported} imported, ${counts.alreadyThere} already there, ${counts.reported} left out, ${counts.remarks} without pin or link; ${(milliseconds / 1000).toFixed(1)} s.`,
  ];
  if (counts.published > 0)
    lines.push(`${counts.published} of those that were there are published now.`);
  if (counts.changed > 0)
    lines.push(
      `${counts.changed} have another text in the file than here; they stay as they are here.`,
    );
  if (!publish && counts.imported > 0)
    lines.push(
      'They wait in the moderation queue. To show them at once, run it again with --publish.',
    );
  return lines.join('\n');
}
