import { describe, expect, it } from '@jest/globals';
import {
  fits,
  kindByFirstBytes,
  readFileName,
  readTicket,
  sizesOf,
  ticketDigest,
} from './photo.policy.js';

describe('the sizes of a photo', () => {
  it('are three for a large one', () => {
    expect(sizesOf({ width: 4000, height: 3000 })).toEqual([
      { width: 480, height: 360 },
      { width: 960, height: 720 },
      { width: 1600, height: 1200 },
    ]);
  });

  it('are never larger than it is, and none twice', () => {
    expect(sizesOf({ width: 300, height: 200 })).toEqual([{ width: 300, height: 200 }]);
    expect(sizesOf({ width: 700, height: 500 })).toEqual([
      { width: 480, height: 343 },
      { width: 700, height: 500 },
    ]);
  });

  it('do not make a tower of a narrow one, and leave every edge', () => {
    expect(sizesOf({ width: 1000, height: 4000 }).at(-1)).toEqual({ width: 600, height: 2400 });
    for (const { width, height } of sizesOf({ width: 20_000, height: 50 })) {
      expect(width).toBeGreaterThan(0);
      expect(height).toBeGreaterThan(0);
    }
  });

  it('are the same when they are reckoned from the largest of them', () => {
    for (const [width, height] of [
      [4000, 3000],
      [3024, 4032],
      [700, 500],
      [1000, 4000],
      [481, 1999],
      [1601, 1600],
    ] as const) {
      const sizes = sizesOf({ width, height });
      const largest = sizes.at(-1) ?? { width, height };
      expect(sizesOf(largest)).toHaveLength(sizes.length);
      expect(sizesOf(largest).map((size) => size.width)).toEqual(sizes.map((size) => size.width));
    }
  });
});

describe('a picture by its first bytes', () => {
  it.each([
    [[0xff, 0xd8, 0xff, 0xe0], 'jpeg'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'png'],
    [[...Buffer.from('RIFF1234WEBPVP8 ')], 'webp'],
    [[...Buffer.from('GIF89a')], null],
    [[...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">')], null],
    [[...Buffer.from('II*\0')], null],
    [[...Buffer.from('RIFF1234WAVE')], null],
    [[], null],
  ])('%j is %s', (bytes, kind) => {
    expect(kindByFirstBytes(Uint8Array.from(bytes))).toBe(kind);
  });
});

describe('a ticket', () => {
  const secret = 'a'.repeat(43);

  it('is read only when it is whole', () => {
    const id = '0199a000-0000-7000-8000-000000000000';
    expect(readTicket(`${id}.${secret}`)).toEqual({ id, secret });
    for (const broken of [
      '',
      id,
      `${id}.`,
      `${id}.short`,
      `../x.${secret}`,
      `${id}.${secret}x`,
      `${'-'.repeat(36)}.${secret}`,
    ])
      expect(readTicket(broken)).toBeNull();
  });

  it('is asked for under the name of its file', () => {
    const id = '0199a000-0000-7000-8000-000000000000';
    expect(readFileName(`${id}-480.webp`)).toEqual({ id, width: 480 });
    for (const broken of [
      '',
      `${id}.webp`,
      `${id}-.webp`,
      `${'-'.repeat(36)}-480.webp`,
      '../x-1.webp',
    ])
      expect(readFileName(broken)).toBeNull();
  });

  it('fits its own digest and no other', () => {
    expect(fits(secret, ticketDigest(secret))).toBe(true);
    expect(fits('b'.repeat(43), ticketDigest(secret))).toBe(false);
  });
});
