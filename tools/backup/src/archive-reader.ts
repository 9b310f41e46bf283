import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { StartProblem } from '../../local-services/src/index.ts';
import { KEPT_FILES, type Manifest, MANIFEST, readManifest } from './manifest.ts';

const opened = promisify(gunzip);
/** Names that come out of a backup become paths. */
const NAMES = [/^database\/[a-z0-9_]+\/\d{6,}\.gz$/, /^photos\/[a-z0-9][a-z0-9.-]{2,100}$/];

export interface Entry {
  name: string;
  bytes: Buffer;
}

/** The entries of a tar file, one after the other. */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const archive = extract();
  const source = createReadStream(file);
  source.once('error', (error) => archive.destroy(error));
  source.pipe(archive);
  for await (const entry of archive) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    yield { name: entry.header.name, bytes: Buffer.concat(chunks) };
  }
}

/** Reads the whole file once and compares every entry; throws a StartProblem that says what is wrong with it. */
export async function verify(file: string): Promise<Manifest> {
  const found = new Map<string, string>();
  let manifest: Manifest | null = null;
  try {
    for await (const { name, bytes } of entriesOf(file)) {
      if (name === MANIFEST) manifest = readManifest(bytes.toString());
      else found.set(name, createHash('sha256').update(bytes).digest('hex'));
    }
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(`${file} is no whole backup: ${(error as Error).message}.`);
  }
  if (!manifest) throw new StartProblem(`${file} is no whole backup: its list is missing.`);
  for (const [name, sha256] of Object.entries(manifest.sha256))
    if (found.get(name) !== sha256)
      throw new StartProblem(
        `${file} is damaged: ${name} ${found.has(name) ? 'is not what was written' : 'is missing'}.`,
      );
  const strange = [...found.keys()].find((name) => !(name in manifest.sha256) || !isOurs(name));
  if (strange) throw new StartProblem(`${file} is damaged: nobody wrote ${strange}.`);
  return manifest;
}

const isOurs = (name: string): boolean =>
  KEPT_FILES.some((kept) => name === `files/${kept}`) || NAMES.some((known) => known.test(name));

export const unpacked = (bytes: Buffer): Promise<Buffer> => opened(bytes);
