import { describe, expect, it } from '@jest/globals';
import { withoutLinks } from './plain-html.ts';

describe('a text at a kiosk', () => {
  it('keeps its words and leads nowhere', () => {
    const html =
      '<p>Mehr auf <a href="https://example.org" rel="nofollow">dieser <em>Seite</em></a>, <abbr>a</abbr>.</p>';
    expect(withoutLinks(html)).toBe('<p>Mehr auf dieser <em>Seite</em>, <abbr>a</abbr>.</p>');
  });
});
