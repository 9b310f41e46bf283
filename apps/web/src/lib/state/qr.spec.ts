import { describe, expect, it } from '@jest/globals';
import QRCode from 'qrcode';
import { qrOf } from './qr.ts';

/** Paints the path back onto squares. */
function painted({ size, path }: { size: number; path: string }): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(length); at++) dark.add(`${Number(x) + at} ${y}`);
  expect(Math.max(...[...dark].flatMap((one) => one.split(' ').map(Number)))).toBeLessThan(
    size - 4,
  );
  return dark;
}

describe('a QR code as a path', () => {
  it('has every dark square of the code, and a quiet zone of four around it', () => {
    const address = 'https://ideen.einbeck.example/ideen/187';
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
    const dark = painted(qrOf(address));
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        expect(dark.has(`${column + 4} ${row + 4}`)).toBe(Boolean(modules.get(row, column)));
  });
});
