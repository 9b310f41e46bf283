/** Everything of the town in one file, while it goes on: npm run backup [-- FILE] */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { dirname, join, resolve } from 'node:path';
import { openServices, sentenceFor, StartProblem } from '../../local-services/src/index.ts';
import { writeBackup } from './write-backup.ts';

/** The backup is there, and has all else. */
class MissingPhotos extends Error {
  constructor(file: string, names: readonly string[]) {
    const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
    super(
      `${file} lacks ${names.length} photos that the town knows, but has no files of: ${shown}`,
    );
  }
}

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(
    error instanceof MissingPhotos ? error.message : `There is no backup: ${sentenceFor(error)}`,
  );
  process.exitCode = 1;
}

async function main(named: string | undefined): Promise<void> {
  const services = await openServices();
  try {
    const dataDir = services.env['DATA_DIR'] ?? 'var';
    const file = resolve(named ?? join(dataDir, 'backups', fileName(new Date())));
    if (await stat(file).catch(() => null)) throw new StartProblem(`${file} exists already.`);
    await mkdir(dirname(file), { recursive: true });
    const began = Date.now();
    const photosElsewhere = Boolean(services.env['PHOTO_S3_ENDPOINT']);
    const databaseUrl = services.env['DATABASE_URL'] ?? '';
    const source = { databaseUrl, dataDir, photosElsewhere };
    const { manifest, missing } = await writeBackup(source, file);
    const { tables, sha256 } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const photos = Object.keys(sha256).filter((name) => name.startsWith('photos/')).length;
    const { size } = await stat(file);
    await keepRecord(dataDir, file, size);
    const megabytes = (size / 1024 / 1024).toFixed(1);
    console.log(
      `${rows} rows of ${tables.length} tables and ${photos} files of photos in ${megabytes} MB, ${((Date.now() - began) / 1000).toFixed(1)} s: ${file}`,
    );
    if (photosElsewhere) console.log('The photos lie in a bucket and are not in it.');
    if (missing.length > 0) throw new MissingPhotos(file, missing);
  } finally {
    await services.close();
  }
}

/** Sorts by time: `ideen-20261126-160512.tar`. */
function fileName(now: Date): string {
  return `ideen-${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}.tar`;
}

/** Where the operators' page finds when the last backup was made, wherever the file went. */
async function keepRecord(dataDir: string, file: string, bytes: number): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const record = { at: new Date().toISOString(), file, bytes, sha256: hash.digest('hex') };
  const path = join(dataDir, 'backups', 'latest.json');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
