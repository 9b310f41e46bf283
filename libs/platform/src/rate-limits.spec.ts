import { afterEach, describe, expect, it } from '@jest/globals';
import { TooManyRequests } from './problem.js';
import { RateLimits } from './rate-limits.js';

describe('limits', () => {
  const before = process.env['RATE_LIMIT_FACTOR'];
  afterEach(() => {
    if (before === undefined) delete process.env['RATE_LIMIT_FACTOR'];
    else process.env['RATE_LIMIT_FACTOR'] = before;
  });

  it.each([
    ['', 2],
    [' ', 2],
    ['2', 4],
  ])('with RATE_LIMIT_FACTOR "%s" a limit of 2 lets %s through', async (factor, through) => {
    process.env['RATE_LIMIT_FACTOR'] = factor;
    // Counted in memory, so that nothing else is needed.
    const limits = new RateLimits(null as never, null as never, null as never);
    const limit = { name: 'test', points: 2, seconds: 60, perProcess: true };
    for (let times = 0; times < through; times++)
      expect(await limits.take(limit, 'key')).toBeNull();
    expect(await limits.take(limit, 'key')).toBeInstanceOf(TooManyRequests);
  });
});
