import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { OpenDownloads } from './open-downloads.js';

async function* pieces(count = 3): AsyncGenerator<string> {
  for (let nr = 1; nr <= count; nr += 1) yield await Promise.resolve(`piece ${nr};`);
}
const failing = (): AsyncIterator<string> => ({
  next: async () => Promise.reject(new Error('The database is away.')),
});
const readAll = async (stream: AsyncIterable<string> | null): Promise<string> => {
  let text = '';
  for await (const piece of stream ?? []) text += piece;
  return text;
};
const openFor = (limits = {}) =>
  new OpenDownloads({ most: 2, perNetwork: 2, milliseconds: 60_000, ...limits });

describe('downloads under way', () => {
  it('are so many at once, and another when one has been read', async () => {
    const open = openFor();
    const first = open.begin('a', pieces());
    const second = open.begin('b', pieces());
    expect(open.begin('c', pieces())).toBeNull();
    expect(await readAll(first)).toBe('piece 1;piece 2;piece 3;');
    const third = open.begin('c', pieces());
    expect(await readAll(third)).toContain('piece 3');
    expect(await readAll(second)).toContain('piece 3');
  });

  it('are fewer for one network, so that others get one', () => {
    const open = openFor({ perNetwork: 1 });
    expect(open.begin('a', pieces())).not.toBeNull();
    expect(open.begin('a', pieces())).toBeNull();
    expect(open.begin('b', pieces())).not.toBeNull();
  });

  it('give their place back when the reader goes away, also before the first piece', async () => {
    const open = openFor({ most: 1 });
    for (const taken of [0, 1]) {
      const stream = Readable.from(open.begin('a', pieces(1000)) ?? []);
      if (taken) await new Promise((told) => stream.once('data', told));
      stream.destroy();
      await new Promise((told) => stream.once('close', told));
      await wait(5);
    }
    expect(open.begin('a', pieces())).not.toBeNull();
  });

  it('give their place back when they fail', async () => {
    const open = openFor({ most: 1 });
    await expect(readAll(open.begin('a', failing()))).rejects.toThrow('is away');
    expect(open.begin('a', pieces())).not.toBeNull();
  });

  it('are ended when somebody does not go on reading', async () => {
    const open = openFor({ most: 1, milliseconds: 20 });
    const slow = open.begin('a', pieces());
    expect(await slow?.next()).toMatchObject({ value: 'piece 1;' });
    await wait(60);
    expect(open.begin('b', pieces())).not.toBeNull();
    await expect(slow?.next()).rejects.toThrow('took too long');
  });
});
