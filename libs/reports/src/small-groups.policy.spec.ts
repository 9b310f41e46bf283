import { describe, expect, it } from '@jest/globals';
import type { Figures } from './report-figures.js';
import { shownPlaces } from './small-groups.policy.js';
import { draftedCounts, isStillSaid, slotsOf } from './sentence-templates.policy.js';

const place = (people: number, nr = 0) => ({
  ...{ id: `p-${nr}`, name: `Ort ${nr}`, residents: 100 },
  ...{ ideas: 0, comments: 0, votes: 0, people },
});
const figures = (people: readonly number[], total: number): Figures => ({
  countedAt: '2026-11-26T12:00:00.000Z',
  totals: { ideas: 3, comments: 0, votes: 0, people: total },
  ...{ themes: [], places: people.map(place), top: [], disputed: [], disputedInAll: 0 },
  ...{ due: [], answered: [], answeredInAll: 0 },
});
const scope = {
  ...{ projectId: null, categoryId: null, placeId: null },
  ...{ fromDay: null, untilDay: null, status: null },
};
const counted = (people: readonly number[], total: number) => ({
  ...{ figures: figures(people, total), findings: null, scope },
});

describe('people by place', () => {
  it('leave out a second place when the rest of all who took part would tell a small one', () => {
    // 33 took part: 30 and 3 at home in a place, nobody elsewhere.
    expect(shownPlaces(figures([20, 10, 3], 33))).toEqual([20, null, null]);
    // Two who live nowhere are as small a group as any.
    expect(shownPlaces(figures([20, 10], 32))).toEqual([20, null]);
  });

  it('leave out the one place of a scope when those from elsewhere are few', () => {
    expect(shownPlaces(figures([20], 22))).toEqual([null]);
    expect(shownPlaces(figures([20], 60))).toEqual([20]);
  });

  it('are all told where the sum says already that the others are nobody', () => {
    expect(shownPlaces(figures([20, 0, 0], 20))).toEqual([20, 0, 0]);
    expect(shownPlaces(figures([0, 0], 0))).toEqual([0, 0]);
  });
});

describe('the sentence on who is missing', () => {
  const missing = (figuresNow: Figures) =>
    draftedCounts(figuresNow).find(({ section }) => section === 'missing')?.text;

  it('never tells how many places have nobody while one that is not shown has somebody', () => {
    const places = [20, 4, 4, ...Array<number>(44).fill(0)];
    expect(missing(figures(places, 28))).not.toContain('{silent}');
    const slots = slotsOf('places', counted(places, 28));
    expect(slots).not.toHaveProperty('silent');
    expect(slots?.['few']?.result).toBe(46);
    expect(missing(figures([20, 0, 0], 20))).toContain('{silent}');
    expect(slotsOf('places', counted([20, 0, 0], 20))?.['silent']?.result).toBe(2);
  });

  it('is left out when it is no longer true, unless staff have said it themselves', () => {
    const [draft] = draftedCounts(figures([20, 0], 20)).filter(({ query }) => query === 'places');
    const sentence = { kind: 'count', machineText: draft?.text, ...draft } as never;
    expect(isStillSaid(sentence, counted([20, 0], 20))).toBe(true);
    expect(isStillSaid(sentence, counted([20, 8], 28))).toBe(false);
    const own = { ...(sentence as object), text: 'Ganz still ist {silent}.' } as never;
    expect(isStillSaid(own, counted([20, 8], 28))).toBe(true);
  });
});

describe('dates that stand', () => {
  it('are counted beyond those that are listed', () => {
    const due = { ideaId: 'i', number: 1, version: 1, what: 'Sitzung', where: 'Rat' };
    const slots = slotsOf('due', {
      ...counted([5], 5),
      figures: {
        ...figures([5], 5),
        ...{ due: [{ ...due, on: '2026-12-01' as never }], dueInAll: 20 },
        dueLast: '2027-03-01' as never,
      },
    });
    expect(slots?.['n']?.result).toBe(20);
    expect(slots?.['last']?.word).toBe('1.\u00a0März\u00a02027');
  });
});
