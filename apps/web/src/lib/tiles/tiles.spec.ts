import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tileIn } from './tile-range.ts';
import { tileSettings, type TileSettings } from './tile-source.ts';
import { TileStore } from './tile-store.ts';

const frame = { south: 51.73, west: 9.75, north: 51.91, east: 10.03 };
const PNG = Buffer.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...Array<number>(992).fill(7),
]);

describe('tiles that may be fetched', () => {
  const at = (z: string, x: string, y: string) => tileIn(frame, { z, x, y });

  it('show a part of the town', () => {
    // 51.82 north, 9.87 east.
    expect(at('13', '4320', '2709')).toEqual({ z: 13, x: 4320, y: 2709 });
  });

  it.each([
    ['9', '270', '169'],
    ['18', '138258', '86696'],
    ['13', '4400', '2709'],
    ['13', '4320', '2600'],
    ['13', '-1', '2709'],
    ['13', '4320', '2709.png'],
    ['1e1', '4320', '2709'],
    ['..', '4320', '2709'],
  ])('are not %s/%s/%s', (z, x, y) => expect(at(z, x, y)).toBeNull());
});

describe('the setting', () => {
  const read = (TILE_URL?: string) =>
    tileSettings({ TILE_URL, DATA_DIR: '/data' } as NodeJS.ProcessEnv);
  const parts = '{z}/{x}/{y}.png';

  it('is none without an address', () => expect(read()).toBeNull());
  it('keeps tiles among our data', () =>
    expect(read(`https://tiles.example/${parts}`)?.folder).toBe('/data/tiles'));
  it.each([
    `http://tiles.example/${parts}`,
    `https://a:b@tiles.example/${parts}`,
    'https://tiles.example/{z}',
    `file:///${parts}`,
  ])('refuses %s', (url) => expect(() => read(url)).toThrow('TILE_URL'));
});

describe('the store of tiles', () => {
  let server: Server;
  let settings: TileSettings;
  let answer: { status: number; type: string; body: Buffer; location?: string };
  const asked: { url: string; headers: IncomingHttpHeaders }[] = [];
  const tile = { z: 13, x: 4320, y: 2709 };
  const open = (changes: Partial<TileSettings> = {}) =>
    new TileStore({ ...settings, ...changes }, 'EIN.Ideen.raum (test)');

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ url: request.url ?? '', headers: request.headers });
      const location = answer.location ? { location: answer.location } : {};
      response.writeHead(answer.status, { 'content-type': answer.type, ...location });
      response.end(answer.body);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(async () => {
    const { port } = server.address() as AddressInfo;
    const folder = join(await mkdtemp(join(tmpdir(), 'ein-tiles-')), 'tiles');
    const url = `http://127.0.0.1:${port}/{z}/{x}/{y}.png`;
    settings = { url, attribution: '', folder, mostBytes: 10_000, keptMs: 60_000 };
    answer = { status: 200, type: 'image/png', body: PNG };
    asked.length = 0;
    return () => rm(folder, { recursive: true, force: true });
  });

  it('fetches a tile once for everybody and says nothing of them', async () => {
    const store = open();
    const all = await Promise.all([store.tile(tile), store.tile(tile), store.tile(tile)]);
    await store.tile(tile);
    expect(all.map((one) => one?.type)).toEqual(Array(3).fill('image/png'));
    expect(asked.map(({ url }) => url)).toEqual(['/13/4320/2709.png']);
    const [{ headers }] = asked as [(typeof asked)[number]];
    expect(headers['user-agent']).toBe('EIN.Ideen.raum (test)');
    for (const name of [
      'cookie',
      'referer',
      'x-forwarded-for',
      'x-client-address',
      'authorization',
    ])
      expect(headers[name]).toBeUndefined();
  });

  it('fetches an old one again, and keeps it when nobody answers', async () => {
    const store = open();
    await store.tile(tile);
    const [name] = await readdir(settings.folder);
    await utimes(join(settings.folder, name ?? ''), new Date(0), new Date(0));
    answer = { ...answer, status: 503 };
    expect((await store.tile(tile))?.bytes).toHaveLength(PNG.length);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['a page', { type: 'image/png', body: Buffer.from('<script>alert(1)</script>') }],
    ['an error', { status: 404 }],
    ['too much', { body: Buffer.concat([PNG, Buffer.alloc(600 * 1024)]) }],
    ['a way elsewhere', { status: 302, location: 'http://169.254.169.254/' }],
  ])('does not take %s for a tile', async (_, changes) => {
    answer = { ...answer, ...changes };
    expect(await open().tile(tile)).toBeNull();
    expect(await readdir(settings.folder).catch(() => [])).toEqual([]);
  });

  it('stays within its limit, the oldest go first', async () => {
    const store = open();
    for (let x = 4310; x < 4326; x++) await store.tile({ ...tile, x });
    expect(await store.prune()).toBeLessThanOrEqual(10_000);
    const left = await readdir(settings.folder);
    expect(left).toContain('13-4325-2709');
    expect(left).not.toContain('13-4310-2709');
  });
});
