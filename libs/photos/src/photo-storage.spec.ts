import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import S3rver from 's3rver';
import { DiskPhotoStorage } from './disk.photo-storage.js';
import type { PhotoStorage } from './photo-storage.js';
import { S3PhotoStorage } from './s3.photo-storage.js';

interface Place {
  storage: PhotoStorage;
  close: () => Promise<void>;
}

async function onDisk(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'ein-photos-'));
  return {
    storage: new DiskPhotoStorage(join(folder, 'photos')),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function inBucket(): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'ein-s3-'));
  const s3 = new S3rver({
    directory,
    silent: true,
    configureBuckets: [{ name: 'ideen', configs: [] }],
  });
  await s3.configureBuckets();
  const server: Server = createServer(s3.getMiddleware());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    storage: new S3PhotoStorage({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      bucket: 'ideen',
      key: 'S3RVER',
      secret: 'S3RVER',
    }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
}

describe.each([
  ['on disk', onDisk],
  ['in a bucket', inBucket],
])('files of photos %s', (_, open) => {
  let place: Place;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place.close());
  const bytes = Buffer.from(Array.from({ length: 100_000 }, (_one, at) => (at * 31) % 251));

  it('come back as they were put', async () => {
    await place.storage.put('ab12cd-480.webp', bytes);
    expect((await place.storage.get('ab12cd-480.webp'))?.equals(bytes)).toBe(true);
  });

  it('are replaced when they are put again', async () => {
    await place.storage.put('ab12ef-480.webp', bytes);
    await place.storage.put('ab12ef-480.webp', Buffer.from('new'));
    expect((await place.storage.get('ab12ef-480.webp'))?.toString()).toBe('new');
  });

  it('are gone when they are removed, and may be removed twice', async () => {
    await place.storage.put('cd34-480.webp', bytes);
    await place.storage.remove('cd34-480.webp');
    await place.storage.remove('cd34-480.webp');
    expect(await place.storage.get('cd34-480.webp')).toBeNull();
  });

  it('are null where there are none', async () => {
    expect(await place.storage.get('ee00-480.webp')).toBeNull();
  });
});

describe('files of photos on disk', () => {
  it('stay inside their folder and leave nothing beside them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ein-photos-'));
    const storage = new DiskPhotoStorage(join(folder, 'photos'));
    await expect(storage.put('../evil.webp', Buffer.from('x'))).rejects.toThrow('No name');
    await expect(storage.get('..%2fevil')).rejects.toThrow('No name');
    await storage.put('aa-1.webp', Buffer.from('x'));
    expect(await readdir(join(folder, 'photos', 'aa'))).toEqual(['aa-1.webp']);
    expect((await stat(join(folder, 'photos', 'aa', 'aa-1.webp'))).size).toBe(1);
    await rm(folder, { recursive: true });
  });
});
