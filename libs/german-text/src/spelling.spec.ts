import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowedTypos, editDistance, isTypoOf, lettersOf, mayBeTypo } from './spelling.js';

const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), maxLength: 9 });

describe('spelling', () => {
  it('counts swapped neighbours once', () => {
    expect(editDistance('apmel', 'ampel', 2)).toBe(1);
    expect(editDistance('bordstien', 'bordstein', 2)).toBe(1);
    expect(editDistance('halteferbod', 'halteverbot', 2)).toBe(2);
  });

  it('stops counting beyond the limit', () =>
    expect(editDistance('radweg', 'spielplatz', 2)).toBe(3));

  it('is the same both ways, and nothing only between equals', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const there = editDistance(a, b, 9);
        return there === editDistance(b, a, 9) && (there === 0) === (a === b);
      }),
    );
  });

  it('never passes over a typo at the quick look', () => {
    fc.assert(
      fc.property(word, word, (a, b) =>
        mayBeTypo(lettersOf(a), lettersOf(b), editDistance(a, b, 9)),
      ),
    );
    expect(mayBeTypo(lettersOf('ampel'), lettersOf('radweg'), 1)).toBe(false);
  });

  it('forgives by length, and never in numbers', () => {
    expect(['bahn', 'ampel', 'zebrastreifen', '37574', 'b3'].map(allowedTypos)).toEqual([
      0, 1, 2, 0, 0,
    ]);
    expect(isTypoOf('apmel', 'ampel')).toBe(true);
    expect(isTypoOf('37574', '37576')).toBe(false);
  });
});
