import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { PhotoDrawing, type DrawnPhoto } from './photo-drawing.service.js';
import { MOST_BYTES } from './photo.policy.js';
import { PhotoRefused } from './photo.problems.js';

const drawing = new PhotoDrawing();
const raw = (width: number, height: number) => {
  const pixels = Buffer.alloc(width * height * 3, 200);
  // Left half dark, so that a turned picture can be told from one that is not.
  for (let y = 0; y < height; y += 1) pixels.fill(20, y * width * 3, (y * width + width / 2) * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};
const drawn = async (bytes: Buffer): Promise<DrawnPhoto> => {
  const result = await drawing.draw(bytes);
  if (result instanceof PhotoRefused) throw new Error(result.fault);
  return result;
};
const faultOf = async (bytes: Buffer): Promise<string> => {
  const result = await drawing.draw(bytes);
  return result instanceof PhotoRefused ? result.fault : 'taken';
};

/** A PNG whose head promises more pixels than anybody has memory for. */
function pngOf(width: number, height: number, data = deflateSync(Buffer.alloc(1000))): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    const named = Buffer.concat([Buffer.from(type), body]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([head, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('a picture drawn anew', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is WebP in three sizes, from %s', async (format) => {
    const photo = await drawn(await raw(2000, 1500).toFormat(format).toBuffer());
    expect(photo).toMatchObject({ width: 1600, height: 1200 });
    const kinds = await Promise.all(photo.files.map((file) => sharp(file).metadata()));
    expect(kinds.map(({ format: kind, width }) => [kind, width])).toEqual([
      ['webp', 480],
      ['webp', 960],
      ['webp', 1600],
    ]);
  });

  it('says nothing any more of where, when and with what it was taken', async () => {
    const secret = 'Einbeck, Marktplatz 16, 51.8166';
    const bytes = await raw(1000, 800)
      .withExif({
        IFD0: { Copyright: secret, Make: secret, ImageDescription: secret },
        IFD3: { GPSLatitude: '51/1 48/1 59/1', GPSLongitude: '9/1 52/1 4/1' },
      })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${secret}</a></x:xmpmeta>`)
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(bytes.includes(secret)).toBe(true);
    for (const file of (await drawn(bytes)).files) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(file).metadata();
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
      expect(file.includes(secret)).toBe(false);
      expect(file.includes('EXIF')).toBe(false);
    }
  });

  it('stands upright: the mark of the camera is followed before it goes', async () => {
    const lying = await raw(1200, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const photo = await drawn(lying);
    expect(photo.height).toBe(photo.width * 2);
    // Turned to the right, the dark left half is on top.
    const { data, info } = await sharp(photo.files[0]).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
    expect(at(info.width >> 1, 10)).toBeLessThan(60);
    expect(at(info.width >> 1, info.height - 10)).toBeGreaterThan(160);
  });

  it('is the same for the same picture, whatever else the file holds', async () => {
    const plain = await raw(600, 400).png().toBuffer();
    const [one, other] = [
      await drawn(plain),
      await drawn(Buffer.concat([plain, Buffer.from('<script>alert(1)</script>PK\x03\x04')])),
    ];
    expect(other.files).toEqual(one.files);
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['empty', 'empty', () => Buffer.alloc(0)],
    ['over ten megabytes', 'too-large', () => Buffer.alloc(MOST_BYTES + 1, 0xff)],
    ['a text', 'unknown', () => Buffer.from('Das ist kein Bild.')],
    [
      'SVG',
      'unknown',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    ['SVG after an XML head', 'unknown', () => Buffer.from('<?xml version="1.0"?><svg/>')],
    ['HTML', 'unknown', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['GIF and program at once', 'unknown', () => Buffer.from('GIF89a/*' + '*/=1;alert(1)//')],
    [
      'JPEG by its first bytes only',
      'broken',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500, 65)]),
    ],
    [
      'PNG by its first bytes only',
      'broken',
      () =>
        Buffer.concat([
          Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
          Buffer.from('<svg/>'),
        ]),
    ],
    ['PNG that promises 10 gigapixels', 'too-many-pixels', () => pngOf(100_000, 100_000)],
    ['PNG of 60 megapixels', 'too-many-pixels', () => pngOf(10_000, 6_000)],
    ['PNG of 49 megapixels without their data', 'broken', () => pngOf(7_000, 7_000)],
    ['PNG of one pixel', 'too-small', () => pngOf(1, 1)],
  ])('%s: %s', async (_, fault, bytes) => {
    // A bomb must be refused, and soon.
    const began = performance.now();
    expect(['broken', fault]).toContain(await faultOf(bytes()));
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('a moving picture', async () => {
    const frame = (shade: number) => ({
      create: {
        width: 100,
        height: 100,
        channels: 3 as const,
        background: { r: shade, g: 9, b: 9 },
      },
    });
    const pictures = await Promise.all(
      [10, 240].map((shade) => sharp(frame(shade)).png().toBuffer()),
    );
    const frames = await sharp(pictures, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect((await sharp(frames).metadata()).pages).toBe(2);
    expect(await faultOf(frames)).toBe('moving');
    const png = pngOf(100, 100);
    const at = png.indexOf('IDAT') - 4;
    const moving = Buffer.concat([
      png.subarray(0, at),
      Buffer.from([0, 0, 0, 8]),
      Buffer.from('acTL'),
      Buffer.from([0, 0, 0, 2, 0, 0, 0, 0, 0xf3, 0x8d, 0x93, 0x70]),
      png.subarray(at),
    ]);
    expect(await faultOf(moving)).toBe('moving');
  });

  it('half of a picture', async () => {
    const whole = await raw(1500, 1000).jpeg().toBuffer();
    expect(await faultOf(whole.subarray(0, whole.length / 2))).toBe('broken');
  });

  it('one after the other leaves the next to be drawn', async () => {
    const good = await raw(100, 100).png().toBuffer();
    const results = await Promise.all([
      drawing.draw(Buffer.from('nothing')),
      drawing.draw(pngOf(7_000, 7_000)),
      drawing.draw(good),
    ]);
    expect(results.map((result) => result instanceof PhotoRefused)).toEqual([true, true, false]);
  });
});
