import { describe, expect, it } from '@jest/globals';
import { type Arrival, belongs } from './arrivals.ts';

const NOW = new Date('2026-11-20T10:00:00Z');
const arrival: Arrival = {
  id: 'a',
  kind: 'idea',
  createdAt: '2026-11-20T09:59:00Z',
  dueAt: '2026-11-20T16:00:00Z',
  risk: 0,
  imported: false,
  placeId: 'greene',
  categoryId: 'verkehr',
  projectId: 'kasten',
};
const inList = (narrow: object, more: Partial<Arrival> = {}, tab = 'alle' as const) =>
  belongs({ ...arrival, ...more }, { tab, narrow }, NOW);

describe('what has come into the queue', () => {
  it('is new in its own queue and in the whole one', () => {
    expect(inList({})).toBe(true);
    expect(belongs(arrival, { tab: 'neu', narrow: {} }, NOW)).toBe(true);
    expect(belongs(arrival, { tab: 'gemeldet', narrow: {} }, NOW)).toBe(false);
  });

  it.each([
    [{ ort: 'greene' }, true],
    [{ ort: 'ganz' }, false],
    [{ thema: 'verkehr', projekt: 'kasten' }, true],
    [{ thema: 'kultur' }, false],
    [{ projekt: 'markt' }, false],
    [{ zustaendig: 'niemand' }, true],
    [{ zustaendig: 'ich' }, false],
    [{ zustaendig: 'amt:Tiefbauamt' }, false],
    [{ frist: 'heute' }, true],
    [{ frist: 'ueberfaellig' }, false],
    [{ hinweise: '1' }, false],
    [{ quelle: 'import' }, false],
  ])('is new in a list narrowed by %j: %s', (narrow, expected) => {
    expect(inList(narrow)).toBe(expected);
  });

  it('is new where hints, imports, the whole town or past days are asked for', () => {
    expect(inList({ hinweise: '1' }, { risk: 2 })).toBe(true);
    expect(inList({ quelle: 'import' }, { imported: true })).toBe(true);
    expect(inList({ ort: 'ganz' }, { placeId: null })).toBe(true);
    expect(inList({ frist: 'ueberfaellig' }, { dueAt: '2026-11-19T16:00:00Z' })).toBe(true);
    // In Einbeck that is tomorrow already.
    expect(inList({ frist: 'heute' }, { dueAt: '2026-11-20T23:30:00Z' })).toBe(false);
  });
});
