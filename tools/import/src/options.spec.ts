import { describe, expect, it } from '@jest/globals';
import { readOptions, UsageProblem } from './options.ts';

describe('the command line', () => {
  it('reads what the usage shows', () => {
    const options = readOptions([
      'ideas.csv',
      '--project',
      'kasten',
      '--map',
      'title=Betreff,body=Wunsch',
      '--map',
      'lat=Breite',
      '--publish',
    ]);
    expect(options).toMatchObject({
      file: 'ideas.csv',
      project: 'kasten',
      map: { title: 'Betreff', body: 'Wunsch', lat: 'Breite' },
      publish: true,
      encoding: 'utf-8',
    });
    expect(readOptions(['--help'])).toBeNull();
  });

  it.each([
    [['--project', 'kasten'], 'No file'],
    [['ideas.csv'], '--project is missing'],
    [['a.csv', 'b.csv', '--project', 'kasten'], 'Only one file'],
    [['a.csv', '--project', 'kasten', '--map', 'titel=Betreff'], '--map knows'],
    [['a.csv', '--project', 'kasten', '--map', 'title'], '--map knows'],
    [['a.csv', '--project', 'kasten', '--encoding', 'ebcdic'], '--encoding must be'],
    [['a.csv', '--project', 'kasten', '--publishh'], 'publishh'],
  ])('refuses %j', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(UsageProblem);
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
