import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_WORDS } from './built-in-words.js';
import { readPattern } from './word-pattern.policy.js';

describe('the words that the product looks for by itself', () => {
  it('can all be read', () => {
    expect(BUILT_IN_WORDS.filter(({ word }) => readPattern(word) === null)).toEqual([]);
  });

  it('stand there once', () => {
    const seen = new Set<string>();
    const twice = BUILT_IN_WORDS.filter(({ word }) => seen.has(word) || !seen.add(word));
    expect(twice.map(({ word }) => word)).toEqual([]);
  });
});
