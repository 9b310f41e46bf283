import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from '@jest/globals';
import { type ZipEntry, zipOf } from './write-zip.js';

const AT = new Date('2026-11-26T10:20:30Z');

async function zipped(entries: ZipEntry[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of zipOf(entries, AT)) parts.push(part);
  return Buffer.concat(parts);
}

describe('ZIP files', () => {
  it('are read by another program, with umlauts in names and parts that came in pieces', async () => {
    const files = unzipSync(
      await zipped([
        { name: 'ä/Übersicht.html', content: ['<p>', Buffer.from('Grün'), '</p>'] },
        { name: 'leer.txt', content: [] },
        { name: 'lang.txt', content: Array<string>(5000).fill('zwanzig Buchstaben!!') },
      ]),
    );
    expect(Object.keys(files)).toEqual(['ä/Übersicht.html', 'leer.txt', 'lang.txt']);
    expect(strFromU8(files['ä/Übersicht.html'] ?? new Uint8Array())).toBe('<p>Grün</p>');
    expect(files['leer.txt']).toHaveLength(0);
    expect(files['lang.txt']).toHaveLength(100_000);
  });

  it('are the same bytes for the same content and moment', async () => {
    const make = () => zipped([{ name: 'a', content: ['a'] }]);
    expect(await make()).toEqual(await make());
  });

  it('open a part only when its turn has come, and end when one fails', async () => {
    const opened: string[] = [];
    const part = (name: string, fails = false): ZipEntry => ({
      name,
      content: (async function* () {
        opened.push(name);
        yield await Promise.resolve(name);
        if (fails) throw new Error('gone');
      })(),
    });
    await expect(zipped([part('eins', true), part('zwei')])).rejects.toThrow('gone');
    expect(opened).toEqual(['eins']);
  });

  it('open no further part when who reads has left, and end the one that is open', async () => {
    const told: string[] = [];
    const endless = async function* () {
      try {
        for (;;) yield await Promise.resolve(Buffer.alloc(100_000, Math.random().toString()));
      } finally {
        told.push('ended');
      }
    };
    const next = async function* () {
      told.push('opened');
      yield await Promise.resolve('b');
    };
    const entries = [
      { name: 'a', content: endless() },
      { name: 'b', content: next() },
    ];
    for await (const part of zipOf(entries, AT)) if (part.length > 1000) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual(['ended']);
  });
});
