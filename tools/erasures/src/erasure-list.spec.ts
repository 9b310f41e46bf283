import { describe, expect, it } from '@jest/globals';
import { readList } from './erasure-list.ts';

const LINE =
  '{"accountId":"01a2155a-1bb3-7053-a0ed-081de0c81691","texts":"keep","erasedAt":"2026-11-26T01:00:00.000Z"}';

describe('the list of those who left', () => {
  it('is read line by line', () => {
    expect(readList(`${LINE}\n\n`)).toEqual([
      {
        accountId: '01a2155a-1bb3-7053-a0ed-081de0c81691',
        texts: 'keep',
        erasedAt: new Date('2026-11-26T01:00:00Z'),
      },
    ]);
  });

  it.each([
    '{"accountId":"01a2155a"',
    LINE.replace('keep', 'other'),
    LINE.replace('2026-11-26T01:00:00.000Z', 'soon'),
  ])('is refused whole where a line is broken: %s', (broken) => {
    expect(() => readList(`${LINE}\n${broken}`)).toThrow('Line 2');
  });
});
