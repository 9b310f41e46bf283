/** Reads mails that came back: npm run mail:bounces -- FILE | FOLDER | -   (a folder of files, or a Maildir; - is standard input) */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';

try {
  const mails = await mailsAt(process.argv[2] ?? '-');
  await compile('libs/*');
  const services = await openServices();
  try {
    const { takeReports } = await import('./take-reports.ts');
    const counts = await takeReports(services.env, mails);
    console.log(
      [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'no mails',
    );
  } finally {
    await services.close();
  }
} catch (error) {
  console.error(`The mails were not read: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

/** Reading the same mail again changes nothing, so they are left where they are. */
async function mailsAt(place: string): Promise<Buffer[]> {
  if (place === '-') return [await buffer(process.stdin)];
  const found = await stat(place).catch(() => null);
  if (!found) throw new StartProblem(`There is no file or folder ${place}.`);
  if (found.isFile()) return [await readFile(place)];
  const mails: Buffer[] = [];
  for (const folder of [place, join(place, 'new'), join(place, 'cur')]) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries)
      if (entry.isFile()) mails.push(await readFile(join(folder, entry.name)));
  }
  return mails;
}
