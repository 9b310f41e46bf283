import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { answerOf, PrintingBusy, PrintingQueue } from './printing-queue.js';

describe('The queue of what is printed', () => {
  it('prints one after the other, turns away who would wait too long, and takes again when there is room', async () => {
    const queue = new PrintingQueue(2);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const print = (name: string) =>
      queue.add(async () => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.push(resolve));
        return name;
      });
    const [first, second] = [print('first'), print('second')];
    await expect(print('third')).rejects.toBeInstanceOf(PrintingBusy);
    expect(begun).toEqual(['first']);
    ends.shift()?.();
    expect(await first).toBe('first');
    const fourth = print('fourth');
    await Promise.resolve();
    ends.shift()?.();
    expect(await second).toBe('second');
    while (!ends.length) await new Promise((resolve) => setImmediate(resolve));
    ends.shift()?.();
    expect(await fourth).toBe('fourth');
  });

  it('goes on after one that failed', async () => {
    const queue = new PrintingQueue(2);
    await expect(queue.add(() => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
    expect(await queue.add(async () => 'printed')).toBe('printed');
  });

  it('ends a thread that does not come to an end', async () => {
    const worker = new Worker('for (;;);', { eval: true });
    const ended = once(worker, 'exit');
    await expect(answerOf(worker, 200)).rejects.toThrow('took longer than 200 ms');
    expect(await ended).toEqual([1]);
  });
});
