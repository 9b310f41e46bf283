import { describe, expect, it } from '@jest/globals';
import { importanceOf, inDrawnOrder, priorityOf } from './statement-priority.policy.js';

const fresh = { agree: 0, pass: 0, seen: 0, extremity: 0 };
const statements = (count: number) =>
  Array.from({ length: count }, (_, nr) => ({ ...fresh, id: `s${nr}` }));

describe('which statement comes next', () => {
  it('is weighed as published', () => {
    // By hand: p = 1/2, a = 1/2: I = 1/4; (1/4 · 9)².
    expect(importanceOf(fresh)).toBe(0.25);
    expect(priorityOf(fresh)).toBe(5.0625);
    // A = 18, P = 3, S = 20, E = 1: p = 4/22, a = 19/22: I = 18/22 · 2 · 19/22; scale 1 + 8/16.
    const answered = { agree: 18, pass: 3, seen: 20, extremity: 1 };
    expect(importanceOf(answered)).toBeCloseTo((18 / 22) * 2 * (19 / 22), 12);
    expect(priorityOf(answered)).toBeCloseTo(((18 / 22) * 2 * (19 / 22) * 1.5) ** 2, 12);
  });

  it('lets new ones bubble up, and those sink that most pass', () => {
    const known = { agree: 30, pass: 0, seen: 60, extremity: 0 };
    expect(priorityOf(fresh)).toBeGreaterThan(priorityOf(known));
    expect(priorityOf(known)).toBeGreaterThan(priorityOf({ ...known, pass: 30 }));
    expect(priorityOf({ ...known, extremity: 2 })).toBeGreaterThan(priorityOf(known));
  });

  it('is the same for a person all day, another one for others and tomorrow', () => {
    const order = (person: string, day: string) =>
      inDrawnOrder(statements(12), person, day).map(({ id }) => id);
    const anna = order('anna', '2026-11-26');
    expect(order('anna', '2026-11-26')).toEqual(anna);
    expect(order('bert', '2026-11-26')).not.toEqual(anna);
    expect(order('anna', '2026-11-27')).not.toEqual(anna);
    expect(anna.toSorted()).toEqual(
      statements(12)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('does not depend on the order in which statements are given', () => {
    const given = statements(12);
    expect(inDrawnOrder([...given].reverse(), 'anna', 'today')).toEqual(
      inDrawnOrder(given, 'anna', 'today'),
    );
  });

  it('draws each as often first as its priority says', () => {
    // Priorities 5.0625 and (1/4 · (1 + 8 · 2^−2))² = 0.5625: nine in ten begin with the new one.
    const two = [
      { ...fresh, id: 'new' },
      { id: 'known', agree: 5, pass: 5, seen: 10, extremity: 0 },
    ];
    expect(priorityOf(two[1] ?? fresh)).toBeCloseTo(0.5625, 12);
    const first = Array.from(
      { length: 4000 },
      (_, nr) => inDrawnOrder(two, `p${nr}`, 'day')[0]?.id,
    );
    const share = first.filter((id) => id === 'new').length / first.length;
    expect(share).toBeGreaterThan(0.88);
    expect(share).toBeLessThan(0.92);
  });
});
