import { describe, expect, it } from '@jest/globals';
import { readResidents } from './residents-list.ts';

describe('a list of residents', () => {
  it.each([
    [
      'semicolons and thousands',
      '\uFEFFOrtschaft;Einwohner\r\nSalzderhelden;2.384\r\nNaensen;578\r\n',
    ],
    ['commas', 'place,residents\nSalzderhelden,2384\nNaensen,578\n'],
  ])('is read with %s', (_, text) => {
    expect(readResidents(text)).toEqual([
      { name: 'Salzderhelden', residents: 2384 },
      { name: 'Naensen', residents: 578 },
    ]);
  });

  it('has no number where nobody knows it', () => {
    expect(readResidents('Ortschaft;Einwohner\nNaensen;\n')).toEqual([
      { name: 'Naensen', residents: null },
    ]);
  });

  it.each([
    ['Ortschaft;Einwohner\nNaensen;viele', 'Line 2'],
    ['Ortschaft;Einwohner\nNaensen;0', 'Line 2'],
    ['Ortschaft;Einwohner\nNaensen;578\nVogelbeck;12,5;x', 'Line 3'],
    ['Ortschaft;Einwohner\nNaensen;578\nnaensen;579', 'twice'],
    ['Ortschaft;Einwohner\n', 'no line'],
  ])('is refused whole: %s', (text, says) => {
    expect(() => readResidents(text)).toThrow(says);
  });
});
