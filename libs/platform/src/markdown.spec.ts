import { describe, expect, it } from '@jest/globals';
import { renderPage, renderText, wordsOf } from './markdown.js';

describe('texts of people', () => {
  it.each([
    '<script>alert(1)</script>',
    '[hier](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    '![Bild](https://example.org/x.png)',
    '[hier](data:text/html,x)',
    '<a href="//example.org" onclick="x()">hier</a>',
  ])('keep %s from becoming more than text', (markdown) => {
    for (const html of [renderText(markdown), renderPage(markdown)]) {
      const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
      expect(tags.map(([, name]) => name)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(script|img|iframe|svg)$/i)]),
      );
      expect(tags.map(([, , attributes]) => attributes).join(' ')).not.toMatch(
        /\bon\w+=|javascript:|data:/i,
      );
    }
  });

  it('say of each link that the town does not vouch for it', () => {
    expect(renderText('https://example.org')).toContain('rel="ugc nofollow noopener noreferrer"');
  });

  it.each([
    ['**Vorschlag:** Ein *Weg* am __Wall__', 'Vorschlag: Ein Weg am Wall'],
    ['- Bänke\n- Bäume\n1. Licht', 'Bänke\nBäume\nLicht'],
    ['siehe [die Karte](https://example.org/a_b)', 'siehe die Karte'],
    ['5 * 3 und snake_case und 2-3 Bänke', '5 * 3 und snake_case und 2-3 Bänke'],
  ])('%s reads without marks', (markdown, words) => {
    expect(wordsOf(markdown)).toBe(words);
  });
});
