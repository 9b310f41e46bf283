import { describe, expect, it } from '@jest/globals';
import { publishedToday } from './vote-places.policy.js';

const PLACES = ['a', 'b', 'c', 'd'];
const today = (counted: Record<string, number>, published: Record<string, number> = {}) =>
  Object.fromEntries(
    publishedToday(PLACES, new Map(Object.entries(counted)), new Map(Object.entries(published))),
  );

describe('where supporters live, as published', () => {
  it('leaves out groups below five, and another with a single one', () => {
    expect(today({ a: 20, b: 9, c: 3 })).toEqual({ a: 20 });
    expect(today({ a: 20, b: 9, c: 3, d: 4 })).toEqual({ a: 20, b: 9 });
  });

  it('shows who said no place as a group of its own', () => {
    expect(today({ '': 12, a: 6 })).toEqual({ '': 12, a: 6 });
  });

  it('never moves by fewer than five people', () => {
    expect(today({ a: 22, b: 14 }, { a: 20, b: 9 })).toEqual({ a: 20, b: 14 });
    expect(today({ a: 16, b: 4 }, { a: 20, b: 8 })).toEqual({ a: 20, b: 8 });
    expect(today({ a: 2 }, { a: 8 })).toEqual({});
  });
});
