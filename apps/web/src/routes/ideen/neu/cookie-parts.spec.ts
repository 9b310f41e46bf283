import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { fromParts, toParts } from './cookie-parts.ts';

describe('a text in cookies', () => {
  it('comes back as it was', () => {
    const value = { title: 'Bänke an der Ilme', body: 'Kein Platz. 🙂\n\nNirgends.' };
    expect(fromParts(toParts(value) ?? [])).toEqual(value);
  });

  it('fits with the longest text that people write', () => {
    const words = 'Weg Ilme Bank Schatten Regen Kinder Schule Markt Brücke laufen sitzen'.split(
      ' ',
    );
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647);
    let body = '';
    while (body.length < 5000) body += `${words[next() % words.length]}${next() % 97} `;
    const parts = toParts({ body }) ?? [];
    expect(fromParts(parts)).toEqual({ body });
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(3800);
  });

  it('does not fit when its signs never repeat', () => {
    const signs = Array.from({ length: 5000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20000)),
    );
    expect(toParts({ body: signs.join('') })).toBeNull();
  });

  it.each([
    ['nothing', ['', '']],
    ['nonsense', ['nonsense']],
    ['no compressed text', [Buffer.from('{}').toString('base64url')]],
    ['a bomb', [brotliCompressSync(`"${'0'.repeat(10_000_000)}"`).toString('base64url')]],
  ])('is none when somebody made it up: %s', (_, parts) => {
    expect(fromParts(parts)).toBeNull();
  });
});
