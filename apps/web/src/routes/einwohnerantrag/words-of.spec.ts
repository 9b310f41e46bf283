import { describe, expect, it } from '@jest/globals';
import { wordsOf } from './words-of.ts';

describe('the words of an idea on a sheet', () => {
  it('are its paragraphs and points, without any mark', () => {
    const html =
      '<p>Zwischen den <strong>Brücken</strong> &amp; am Wehr &lt;3:</p>\n<ul>\n<li>Bänke</li>\n<li>Licht<br>nachts</li>\n</ul>';
    expect(wordsOf(html, 500)).toBe('Zwischen den Brücken & am Wehr <3:\n– Bänke\n– Licht\nnachts');
  });

  it('end with a whole word where there are too many', () => {
    expect(wordsOf(`<p>${'Wort '.repeat(100)}</p>`, 20)).toBe('Wort Wort Wort …');
    expect(wordsOf('<p>&amp;lt;</p>', 20)).toBe('&lt;');
  });
});
