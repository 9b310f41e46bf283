import { createHash, type Hash } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import {
  ArchiveModule,
  ArchiveService,
  COLUMN_NAMES,
  csvLine,
  README_OF_ARCHIVE,
} from '@ein/archive';
import { PlatformModule, readConfig } from '@ein/platform';

/** A file that knows its digest, and waits when the disk is slower than the database. */
class Summed {
  readonly name: string;
  private readonly stream: WriteStream;
  private readonly hash: Hash = createHash('sha256');

  constructor(folder: string, name: string) {
    this.name = name;
    this.stream = createWriteStream(join(folder, name));
  }

  async write(text: string): Promise<void> {
    this.hash.update(text);
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }

  /** The line of this file in SHA256SUMS. */
  async end(): Promise<string> {
    this.stream.end();
    await once(this.stream, 'finish');
    return `${this.hash.digest('hex')}  ${this.name}\n`;
  }
}

/** Writes all decisions of the town that the environment names; says how many. Memory does not grow with their number. */
export async function writeArchive(env: NodeJS.ProcessEnv, folder: string): Promise<number> {
  class ArchivingModule {}
  const app = await NestFactory.createApplicationContext(
    { module: ArchivingModule, imports: [PlatformModule.forRoot(readConfig(env)), ArchiveModule] },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  try {
    await mkdir(folder, { recursive: true });
    const json = new Summed(folder, 'entscheidungen.ndjson');
    const csv = new Summed(folder, 'entscheidungen.csv');
    const readme = new Summed(folder, 'LIESMICH.txt');
    await readme.write(README_OF_ARCHIVE);
    await csv.write(`\uFEFF${csvLine(COLUMN_NAMES)}`);
    let count = 0;
    for await (const row of app.get(ArchiveService).all()) {
      await json.write(`${JSON.stringify(row)}\n`);
      await csv.write(csvLine(COLUMN_NAMES.map((name) => row[name])));
      count += 1;
    }
    const sums = [await json.end(), await csv.end(), await readme.end()];
    await writeFile(join(folder, 'SHA256SUMS'), sums.join(''));
    return count;
  } finally {
    await app.close();
  }
}
