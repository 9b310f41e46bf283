import { describe, expect, it } from '@jest/globals';
import { pageOf } from './page-of.ts';

const at = (search: string) => new URL(`https://ideen.example/verwaltung/menschen${search}`);

describe('the page of a form', () => {
  it('keeps what it was narrowed to, and not the action of the form', () => {
    expect(pageOf(at('?/rolle&suche=anna%40example.org'))).toBe(
      '/verwaltung/menschen?suche=anna%40example.org',
    );
    expect(pageOf(at('?/rolle'))).toBe('/verwaltung/menschen');
  });

  it('finds the form there again, once', () => {
    const more = { person: 'id', rolle: 'OFFICE' };
    expect(pageOf(at('?/rolle&suche=Anna&rolle=COUNCIL'), more)).toBe(
      '/verwaltung/menschen?suche=Anna&person=id&rolle=OFFICE',
    );
  });
});
