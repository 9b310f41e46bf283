import { describe, expect, it } from '@jest/globals';
import { asStage, modelOf } from './model.ts';

describe('the Model of an idea', () => {
  it('is the same every time', () => {
    expect(modelOf(187, 3)).toEqual(modelOf(187, 3));
  });

  it('keeps its centre and its outer pearls while it grows', () => {
    const young = modelOf(187, 1).pearls.at(-1);
    const grown = modelOf(187, 3).pearls.at(-1);
    expect(young?.count).toBe(grown?.count);
    expect(young?.width).toBeLessThan(grown?.width ?? 0);
    expect(modelOf(187, 1).rings.length).toBeLessThan(modelOf(187, 3).rings.length);
  });

  it('draws petals as an outline while the town works on the idea', () => {
    expect(modelOf(42, 2).rings[0]?.outline).toBe(2);
    expect(modelOf(42, 3).rings[0]?.outline).toBeUndefined();
  });

  it('differs between most neighbours', () => {
    const kinds = new Set(
      Array.from({ length: 60 }, (_, number) => JSON.stringify(modelOf(number, 3))),
    );
    expect(kinds.size).toBeGreaterThan(40);
  });

  it('has five, six or eight petals and two to four times as many pearls', () => {
    for (let number = 1; number <= 300; number++) {
      const { rings, pearls } = modelOf(number, 3);
      const petals = rings[0]?.count ?? 0;
      expect([5, 6, 8]).toContain(petals);
      expect([2, 3, 4]).toContain((pearls.at(-1)?.count ?? 0) / petals);
    }
  });

  it('draws whatever stage the API names', () => {
    expect([0, 1, 2, 3, 9].map(asStage)).toEqual([1, 1, 2, 3, 3]);
  });
});
