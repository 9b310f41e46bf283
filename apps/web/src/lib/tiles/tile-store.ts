import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchPicture, type Picture, typeOf } from './image-fetch.ts';
import type { TileAddress } from './tile-range.ts';
import type { TileSettings } from './tile-source.ts';

/** After so many new tiles the folder is measured. */
const MEASURED_EVERY = 50;

/** Tiles on disk: fetched once for everybody, kept for a while, never more than the limit. */
export class TileStore {
  private readonly running = new Map<string, Promise<Picture | null>>();
  private written = 0;

  constructor(
    private readonly settings: TileSettings,
    /** How we name ourselves to the tile server. */
    private readonly agent: string,
  ) {}

  /** From disk while it is fresh, else fetched; an old one is better than none. */
  async tile(address: TileAddress): Promise<Picture | null> {
    const file = this.fileOf(address);
    const kept = await this.read(file);
    if (kept?.fresh) return kept.picture;
    // Ten visitors who look at the same spot cause one request.
    const running = this.running.get(file) ?? this.fetch(address, file);
    this.running.set(file, running);
    const fetched = await running.finally(() => this.running.delete(file));
    return fetched ?? kept?.picture ?? null;
  }

  private fileOf({ z, x, y }: TileAddress): string {
    return join(this.settings.folder, `${z}-${x}-${y}`);
  }

  private async read(file: string): Promise<{ picture: Picture; fresh: boolean } | null> {
    try {
      const [bytes, { mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
      const type = typeOf(bytes);
      if (!type) return null;
      return { picture: { type, bytes }, fresh: Date.now() - mtimeMs < this.settings.keptMs };
    } catch {
      return null;
    }
  }

  private async fetch(address: TileAddress, file: string): Promise<Picture | null> {
    const { z, x, y } = address;
    const from = this.settings.url
      .replaceAll('{z}', String(z))
      .replaceAll('{x}', String(x))
      .replaceAll('{y}', String(y));
    const picture = await fetchPicture(from, this.agent);
    if (picture) await this.keep(file, picture).catch(() => undefined);
    return picture;
  }

  /** Renamed into place, so that nobody reads half a tile. */
  private async keep(file: string, { bytes }: Picture): Promise<void> {
    await mkdir(this.settings.folder, { recursive: true });
    const part = `${file}.${process.pid}.part`;
    await writeFile(part, bytes);
    await rename(part, file);
    await utimes(file, new Date(), new Date());
    this.written += 1;
    if (this.written % MEASURED_EVERY === 0) await this.prune();
  }

  /** Takes the oldest away until the folder is within its limit again; returns its size. */
  async prune(): Promise<number> {
    const { folder, mostBytes } = this.settings;
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const file = join(folder, name);
        const { size, mtimeMs } = await stat(file);
        return { file, size, mtimeMs };
      }),
    );
    let size = files.reduce((sum, one) => sum + one.size, 0);
    for (const one of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (size <= mostBytes) break;
      await rm(one.file, { force: true });
      size -= one.size;
    }
    return size;
  }
}
