import { describe, expect, it } from '@jest/globals';
import { seedOf, SIDES, sidesInTurn, threadOf } from './comment.policy.js';

const DAYS = Array.from({ length: 300 }, (_, day) =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
);

describe('the balanced order', () => {
  it('is the same for everyone on one day and another one on other days', () => {
    expect(seedOf('idea', '2026-11-23')).toBe(seedOf('idea', '2026-11-23'));
    expect(new Set(DAYS.map((day) => seedOf('idea', day))).size).toBe(DAYS.length);
  });

  it('lets each side begin about as often as the others', () => {
    const firsts = DAYS.map((day) => sidesInTurn(seedOf('idea', day))[0]);
    for (const side of SIDES) {
      const share = firsts.filter((first) => first === side).length / DAYS.length;
      expect(share).toBeGreaterThan(0.25);
      expect(share).toBeLessThan(0.42);
    }
  });

  it('keeps the three sides in their turn', () => {
    expect(sidesInTurn(0)).toEqual(['for', 'if', 'against']);
    expect(sidesInTurn(1)).toEqual(['if', 'against', 'for']);
    expect(sidesInTurn(2)).toEqual(['against', 'for', 'if']);
  });

  it('hangs a reply to a reply onto the thread', () => {
    expect(threadOf({ id: 'first', parentId: null })).toBe('first');
    expect(threadOf({ id: 'reply', parentId: 'first' })).toBe('first');
  });
});
