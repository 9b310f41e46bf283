import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PhotoStorage } from './photo-storage.js';

/** Files under one folder, in subfolders by the first two signs. */
export class DiskPhotoStorage extends PhotoStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(dirname(path), { recursive: true });
    // Written beside and moved: nobody reads half a picture. The same name at each try, so that what a crash or a full disk
    // left behind is written over, or goes with the picture.
    const file = await open(besideOf(path), 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await rm(besideOf(path), { force: true });
      throw error;
    } finally {
      await file.close();
    }
    await rename(besideOf(path), path);
    await syncFolder(dirname(path));
  }

  async get(name: string): Promise<Buffer | null> {
    return readFile(this.pathOf(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  async remove(name: string): Promise<void> {
    await rm(besideOf(this.pathOf(name)), { force: true });
    await rm(this.pathOf(name), { force: true });
  }

  private pathOf(name: string): string {
    if (!/^[a-z0-9][a-z0-9.-]{2,100}$/.test(name)) throw new Error(`No name of a photo: ${name}`);
    return join(this.folder, name.slice(0, 2), name);
  }
}

const besideOf = (path: string): string => `${path}.part`;

/** A name outlives a crash of the machine only when its folder was written, too. */
async function syncFolder(folder: string): Promise<void> {
  // Windows writes folders by itself and opens none.
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
