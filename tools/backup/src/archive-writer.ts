import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { StartProblem } from '../../local-services/src/index.ts';

const compressed = promisify(gzip);
/** Before compression: so much is held in memory, however large a table is. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** A tar file that appears when it is whole: written beside, brought to disk, and moved. */
export class ArchiveWriter {
  readonly sha256: Record<string, string> = {};
  private readonly entries: Pack = pack();
  private readonly written: Promise<void>;
  private readonly file: string;

  /** Throws a StartProblem while another one writes the same file. */
  static async open(file: string): Promise<ArchiveWriter> {
    // It holds addresses: nobody else reads it.
    const part = await open(`${file}.part`, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new StartProblem(
        `${file}.part is there: another backup is writing it, or was cut off. Take it away if none runs.`,
      );
    });
    return new ArchiveWriter(file, part);
  }

  private constructor(file: string, part: FileHandle) {
    this.file = file;
    this.written = pipeline(this.entries, part.createWriteStream());
    this.written.catch(() => undefined);
  }

  async add(name: string, bytes: Buffer): Promise<void> {
    this.sha256[name] = createHash('sha256').update(bytes).digest('hex');
    await new Promise<void>((resolve, reject) => {
      this.written.catch(reject);
      this.entries.entry({ name, mode: 0o600 }, bytes, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  }

  /** A stream as compressed pieces `NAME/000001.gz`, …; at least one. */
  async addPieces(name: string, source: AsyncIterable<Buffer>): Promise<void> {
    let [held, size, number]: [Buffer[], number, number] = [[], 0, 0];
    const flush = async (): Promise<void> => {
      number += 1;
      const piece = await compressed(Buffer.concat(held, size));
      [held, size] = [[], 0];
      await this.add(`${name}/${String(number).padStart(6, '0')}.gz`, piece);
    };
    for await (const bytes of source) {
      held.push(bytes);
      size += bytes.length;
      if (size >= PIECE_BYTES) await flush();
    }
    if (size > 0 || number === 0) await flush();
  }

  /** Ends the archive and gives it its name. */
  async finish(): Promise<void> {
    this.entries.finalize();
    await this.written;
    await synced(`${this.file}.part`);
    await rename(`${this.file}.part`, this.file);
    if (process.platform !== 'win32') await synced(dirname(this.file));
  }

  async abandon(): Promise<void> {
    this.entries.destroy();
    await this.written.catch(() => undefined);
    await rm(`${this.file}.part`, { force: true });
  }
}

async function synced(path: string): Promise<void> {
  const opened = await open(path, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
