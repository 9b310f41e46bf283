import { describe, expect, it } from '@jest/globals';
import { SharedLook } from './shared-look.js';

/** A source that answers when the test lets it. */
function source() {
  const waiting: ((value: number) => void)[] = [];
  let looks = 0;
  const shared = new SharedLook(() => {
    looks++;
    return new Promise<number>((resolve) => waiting.push(resolve));
  });
  return { shared, answer: (value: number) => waiting.shift()?.(value), looks: () => looks };
}

describe('a shared look', () => {
  it('answers all who asked while another was under way with one that began afterwards', async () => {
    const { shared, answer, looks } = source();
    const first = shared.fresh();
    const [second, third] = [shared.fresh(), shared.fresh()];
    expect(looks()).toBe(1);
    answer(1);
    expect(await first).toBe(1);
    await new Promise(setImmediate);
    expect(looks()).toBe(2);
    const fourth = shared.fresh();
    answer(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
    await new Promise(setImmediate);
    answer(3);
    expect(await fourth).toBe(3);
    expect(looks()).toBe(3);
  });

  it('looks anew after a failure, which only those get who asked for it', async () => {
    let times = 0;
    const shared = new SharedLook(async () => {
      await new Promise(setImmediate);
      if (++times === 1) throw new Error('away');
      return times;
    });
    const failing = shared.fresh();
    const next = shared.fresh();
    await expect(failing).rejects.toThrow('away');
    expect(await next).toBe(2);
    expect(await shared.fresh()).toBe(3);
  });
});
