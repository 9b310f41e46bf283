import { execFile } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MEGABYTES = 320;
const CHUNK = Buffer.alloc(1024 * 1024);

/** A file system in memory that is small enough to be filled. Only root may mount one. */
export class SmallDisk {
  private mounted = false;

  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Throws where mounting is not allowed. */
  async mount(): Promise<void> {
    await run('mount', [
      '-t',
      'tmpfs',
      '-o',
      `size=${MEGABYTES}m,mode=755`,
      'ein-faults',
      this.folder,
    ]);
    this.mounted = true;
  }

  async unmount(): Promise<void> {
    if (this.mounted) await run('umount', ['--lazy', this.folder]);
    this.mounted = false;
  }

  /** Writes until nothing more fits; says how many megabytes that were. */
  async fill(): Promise<number> {
    const { bavail, bsize } = await statfs(this.folder);
    const file = await open(join(this.folder, 'filler'), 'w');
    try {
      for (let written = 0; ; written += 1) {
        const { bytesWritten } = await file.write(CHUNK).catch(() => ({ bytesWritten: 0 }));
        if (bytesWritten < CHUNK.length) return Math.round((bavail * bsize) / CHUNK.length);
      }
    } finally {
      await file.close();
    }
  }

  async clear(): Promise<void> {
    await rm(join(this.folder, 'filler'), { force: true });
  }
}

/** Why no small disk can be had here, or null. */
export async function whyNoSmallDisk(folder: string): Promise<string | null> {
  const disk = new SmallDisk(folder);
  try {
    await disk.mount();
    await disk.unmount();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error);
  }
}
