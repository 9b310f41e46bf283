import { describe, expect, it } from '@jest/globals';
import { type CursorPart, decodeCursor, encodeCursor, pageOf } from './page.js';

const ID = '01a2098a-0b45-72de-8770-29b0ec885684';

describe('a cursor', () => {
  it.each<[CursorPart, string | number]>([
    ['integer', 2 ** 31 - 1],
    ['seed', 2 ** 32 - 1],
    ['variant', 15],
    ['number', 0.123],
    ['id', ID],
    ['moment', '2026-11-23T10:00:00.123Z'],
    ['moment', '2026-11-23 11:00:00.123+01'],
    ['moment', '2026-11-23 10:00:00+00'],
  ])('of %s comes back: %s', (part, value) => {
    expect(decodeCursor(encodeCursor([value, ID]), [part, 'id'])).toEqual([value, ID]);
  });

  it.each<[CursorPart, unknown]>([
    ['integer', 2 ** 31],
    ['integer', '7'],
    ['seed', -1],
    ['seed', 1.5],
    ['variant', 16],
    ['number', 'a'],
    ['id', `${ID}'--`],
    ['moment', '2026-11-23 10:00 (afternoon)'],
    ['moment', '2026-02-31T10:00:00Z'],
    ['moment', '0000-01-01T10:00:00Z'],
    ['moment', '2026-11-23T10:00:00+99'],
    ['id', { toString: 'x' }],
  ])('with %s is refused where PostgreSQL would refuse it: %s', (part, value) => {
    const cursor = Buffer.from(JSON.stringify([value])).toString('base64url');
    expect(() => decodeCursor(cursor, [part])).toThrow('Bitte prüfe deine Angaben.');
  });

  it.each(['', null, undefined])('is none: %s', (cursor) => {
    expect(decodeCursor(cursor, ['id'])).toBeNull();
  });

  it.each(['[]', '{}', '7', 'no JSON'])('of another kind is refused: %s', (text) => {
    const cursor = Buffer.from(text).toString('base64url');
    expect(() => decodeCursor(cursor, ['id'])).toThrow('Bitte prüfe deine Angaben.');
  });
});

describe('a page', () => {
  it('knows from the one row too many that there is more', () => {
    const page = pageOf(['a', 'b', 'c'], 2, (row) => [row]);
    expect(page.nodes).toEqual(['a', 'b']);
    expect(page.pageInfo).toEqual({ endCursor: encodeCursor(['b']), hasNextPage: true });
    expect(pageOf([], 2, () => []).pageInfo).toEqual({ endCursor: null, hasNextPage: false });
  });
});
