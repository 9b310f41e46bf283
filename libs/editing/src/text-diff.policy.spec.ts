import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { piecesOf } from './text-diff.policy.js';

const without = (kind: string, before: string, after: string) =>
  piecesOf(before, after)
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('names words, with their umlauts in one piece', () => {
    expect(piecesOf('Bänke am Wall', 'Bäume am Wall')).toEqual([
      { kind: 'removed', text: 'Bänke' },
      { kind: 'added', text: 'Bäume' },
      { kind: 'same', text: ' am Wall' },
    ]);
  });

  it('tears no sentence into single words', () => {
    expect(piecesOf('Zwei Bänke am Wall fehlen.', 'Viele Kübel am Park stehen.')).toEqual([
      { kind: 'removed', text: 'Zwei Bänke am Wall fehlen' },
      { kind: 'added', text: 'Viele Kübel am Park stehen' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('loses no letter of either text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(without('removed', before, after)).toBe(after);
        expect(without('added', before, after)).toBe(before);
      }),
    );
  });

  it('answers in time for two long texts with nothing in common', () => {
    const of = (letter: string) =>
      Array.from({ length: 2500 }, (_, nr) => `${letter}${nr}`).join(' ');
    const start = performance.now();
    expect(without('removed', of('a'), of('b'))).toBe(of('b'));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
