import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A part of a ZIP file that is being written; its content is read when its turn comes. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<Buffer | string> | Iterable<Buffer | string>;
}

/** The bytes of a ZIP file, part after part. Nothing of a part stays in memory; all carry the same `at`, so that equal content is an equal file. */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const bytes = zip.outputStream as Readable;
  const fail = (error: Error): void => void bytes.destroy(error);
  zip.on('error', fail);
  void fill(zip, bytes, entries, at).catch(fail);
  yield* bytes as AsyncIterable<Buffer>;
}

/** Adds one part when the one before has been read: what is open at any time is one. */
async function fill(
  zip: ZipFile,
  bytes: Readable,
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): Promise<void> {
  for await (const { name, content } of entries) {
    const part = Readable.from(buffers(content));
    // Who reads may have left: then nothing more is opened.
    const leave = (): void => void part.destroy();
    bytes.once('close', leave);
    zip.addReadStream(part, name, { mtime: at });
    await new Promise<void>((resolve, reject) => {
      part.once('close', resolve);
      part.once('error', reject);
    });
    bytes.off('close', leave);
    if (bytes.destroyed) return;
  }
  zip.end();
}

async function* buffers(content: ZipEntry['content']): AsyncGenerator<Buffer> {
  for await (const chunk of content) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
