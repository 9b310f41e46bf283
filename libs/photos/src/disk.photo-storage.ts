import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '@ein/platform';
import { PhotoStorage } from './photo-storage.js';

/** Files under one folder, in subfolders by the first two signs. */
export class DiskPhotoStorage extends PhotoStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(dirname(path), { recursive: true });
    // Written beside and moved: nobody reads half a picture.
    const beside = `${path}.${newId()}`;
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  }

  async get(name: string): Promise<Buffer | null> {
    return readFile(this.pathOf(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  private pathOf(name: string): string {
    if (!/^[a-z0-9][a-z0-9.-]{2,100}$/.test(name)) throw new Error(`No name of a photo: ${name}`);
    return join(this.folder, name.slice(0, 2), name);
  }
}
