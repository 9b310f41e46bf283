import { describe, expect, it } from '@jest/globals';
import { changesBetween } from './changes.policy.js';
import type { Figures } from './report-figures.js';
import { heldFigures } from './held-figures.policy.js';

const scope = {
  ...{ projectId: null, categoryId: null, placeId: null },
  ...{ fromDay: null, untilDay: null, status: null },
};
const figures = (total: number, ...people: number[]) =>
  ({
    totals: { ideas: 1, comments: 1, votes: 1_204, people: total },
    places: people.map((count, nr) => ({ id: `p-${nr}`, people: count })),
  }) as unknown as Figures;
const before = (total: number, ...people: (number | null)[]) => ({
  ...{ number: 3, publishedAt: new Date('2026-11-01T09:00:00Z') },
  scope,
  figures: {
    totals: { ideas: 1, comments: 1, votes: 7, people: total },
    topics: [],
    places: people.map((count, nr) => ({ id: `p-${nr}`, people: count })),
  },
});
const peopleOf = ({ totals, places }: Figures) => [
  totals.people,
  ...places.map(({ people }) => people),
];

describe('people between two editions', () => {
  it('are told as before while fewer than five came or went', () => {
    expect(peopleOf(heldFigures(figures(43, 21, 30), scope, before(40, 20, 25)))).toEqual([
      40, 20, 30,
    ]);
    expect(peopleOf(heldFigures(figures(38, 18), scope, before(40, 20)))).toEqual([40, 20]);
  });

  it('are counted where nothing was told, or the days have nothing in common', () => {
    expect(peopleOf(heldFigures(figures(41, 6, 3), scope, before(3, null, 6)))).toEqual([41, 6, 3]);
    const [q1, q2] = [
      { ...scope, fromDay: '2026-01-01', untilDay: '2026-03-31' },
      { ...scope, fromDay: '2026-04-01', untilDay: '2026-06-30' },
    ];
    const first = { ...before(40, 20), scope: q1 };
    expect(peopleOf(heldFigures(figures(41, 21), q2, first))).toEqual([41, 21]);
    expect(peopleOf(heldFigures(figures(41, 21), q1, first))).toEqual([40, 20]);
  });
});

describe('what changed since', () => {
  const after = { totals: figures(40).totals, topics: [] };
  const topic = (key: string, ...words: string[]) => ({
    ...{ key, name: words.join(', '), words, people: 9, ideas: 1_200, comments: 5 },
  });

  it('is told with grouped numbers', () => {
    expect(changesBetween(before(40), after)).toEqual([
      {
        kind: 'changed',
        subject: 'Unterstützungen',
        path: '/berichte/3',
        before: '7',
        after: '1.204',
      },
    ]);
  });

  it('knows a topic again by its words, and says nothing of topics that one of both did not read', () => {
    const old = before(40);
    const read = {
      ...old,
      figures: { ...old.figures, topics: [topic('found:1', 'Radweg', 'Licht')] },
    };
    const now = { ...old.figures, topics: [topic('found:2', 'Radwege', 'Tempo')] };
    expect(changesBetween(read, now)).toEqual([]);
    expect(changesBetween(read, old.figures)).toEqual([]);
    expect(changesBetween(old, now)).toEqual([]);
    const other = { ...old.figures, topics: [topic('found:3', 'Freibad')] };
    expect(changesBetween(read, other).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['new', 'Freibad'],
      ['gone', 'Radweg, Licht'],
    ]);
  });
});
