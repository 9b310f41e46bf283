import { describe, expect, it } from '@jest/globals';
import { readOptions, UsageProblem } from './options.ts';

describe('the command line', () => {
  it('measures everything at three scales unless it is told otherwise', () => {
    expect(readOptions([])).toMatchObject({
      names: [],
      scales: [1000, 10_000, 100_000],
      rounds: 5,
    });
  });

  it('takes parts, scales in any order, and shorter runs', () => {
    const options = readOptions([
      'feed',
      'vote-one',
      '--scale',
      '10000,1000,10000',
      '--rounds',
      '2',
    ]);
    expect(options).toMatchObject({
      names: ['feed', 'vote-one'],
      scales: [1000, 10_000],
      rounds: 2,
    });
  });

  it.each([
    [['--scale', 'many']],
    [['--scale', '10']],
    [['--rounds', '0']],
    [['--seconds', '6']],
    [['--minutes', '-1']],
    [['--processes', '1']],
    [['--what']],
  ])('says what is wrong with %j', (args) => {
    expect(() => readOptions(args)).toThrow(UsageProblem);
  });
});
