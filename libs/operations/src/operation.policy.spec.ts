import { describe, expect, it } from '@jest/globals';
import { type CheckKey, CHECKS, levelOf, type Level, type Measure } from './operation.policy.js';

const HOUR = 3600;
const GB = 1024 ** 3;

describe('what an operator must act on', () => {
  it.each<[CheckKey, Measure, Level]>([
    ['worker', { count: 1 }, 'ok'],
    ['worker', { count: 0, seconds: 40 }, 'act'],
    ['events', { count: 500, seconds: 3 }, 'ok'],
    ['events', { count: 1, seconds: 61 }, 'watch'],
    ['events', { count: 1, seconds: 601 }, 'act'],
    ['mail', { count: 3, seconds: 11 * 60 }, 'watch'],
    ['mail', { count: 0, seconds: null }, 'ok'],
    ['refused_mail', { count: 9 }, 'ok'],
    ['refused_mail', { count: 10 }, 'watch'],
    ['search', { count: 0 }, 'watch'],
    ['faults', { count: 0 }, 'ok'],
    ['faults', { count: 1, seconds: 60 }, 'watch'],
    ['faults', { count: 1, seconds: 25 * HOUR }, 'act'],
    ['backup', { seconds: null }, 'act'],
    ['backup', { seconds: 25 * HOUR }, 'ok'],
    ['backup', { seconds: 27 * HOUR }, 'watch'],
    ['recount', { seconds: HOUR, count: 0 }, 'ok'],
    ['recount', { seconds: HOUR, count: 2 }, 'watch'],
    ['recount', { seconds: 60 * HOUR, count: 2 }, 'act'],
    ['disk', { bytes: 40 * GB, of: 100 * GB }, 'ok'],
    ['disk', { bytes: 14 * GB, of: 100 * GB }, 'watch'],
    ['disk', { bytes: 4 * GB, of: 100 * GB }, 'act'],
    ['disk', { bytes: 0.4 * GB, of: 1 * GB }, 'act'],
    ['disk', { bytes: null }, 'watch'],
  ])('%s with %j is %s', (key, measured, level) => {
    expect(levelOf(key, measured)).toBe(level);
  });

  it('has a rule for each', () => {
    for (const key of CHECKS) expect(['ok', 'watch', 'act']).toContain(levelOf(key, {}));
  });
});
