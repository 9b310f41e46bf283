import { describe, expect, it } from '@jest/globals';
import type { GoldQuery } from './gold.ts';
import { measure } from './measures.ts';

const query = (group: string, ...relevant: string[]): GoldQuery => ({
  query: group,
  group,
  rule: '',
  grades: new Map(relevant.map((id) => [id, 1])),
  stated: undefined,
});

describe('measures of a search', () => {
  it('takes recall of at most 20, precision of what is shown, and false matches apart', () => {
    const gold = [
      query('exact', 'a', 'b'),
      query('exact', 'c'),
      query('nothing'),
      query('nothing'),
      query('known-item', 'd'),
    ];
    const figures = measure(gold, [['a', 'x'], [], ['y'], [], ['x', 'd']]);
    expect(figures).toMatchObject({
      recall: 0.25,
      precision: 0.25,
      falseShare: 0.5,
      knownItemRank: 0.5,
      nothingFound: 0.5,
    });
  });

  it('counts a full first page as complete when more would fit', () => {
    const ids = Array.from({ length: 40 }, (_, index) => String(index));
    expect(measure([query('exact', ...ids)], [ids.slice(0, 20)]).recall).toBe(1);
  });
});
