/**
 * All decisions of the moderation for the town's archive: `npm run export:decisions -- OUT_DIR` writes NDJSON, CSV, a LIESMICH
 * and their SHA-256 sums (check them with `sha256sum -c SHA256SUMS`).
 */
import {
  compile,
  openServices,
  sentenceFor,
  StartProblem,
} from '../../local-services/src/index.ts';

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(`Nothing was exported: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new StartProblem('npm run export:decisions -- OUT_DIR');
  await compile('libs/*');
  const services = await openServices();
  try {
    const { writeArchive } = await import('./write-archive.ts');
    const count = await writeArchive(services.env, folder);
    console.log(`${count} decisions written to ${folder}.`);
  } finally {
    await services.close();
  }
}
