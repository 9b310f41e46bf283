import { describe, expect, it } from '@jest/globals';
import { cleanLine, cleanText, slugOf } from './plain-text.js';

describe('plain text', () => {
  it('takes out what could make a text read differently from what it is', () => {
    expect(cleanLine('Rad\u202eweg\u0007  \n am\u2066 Wall ')).toBe('Radweg am Wall');
  });

  it('keeps lines and joins decomposed letters', () => {
    expect(cleanText('Stra\u00dfe u\u0308ber\r\n\r\n\r\n\r\ndie Ilme  ')).toBe(
      'Stra\u00dfe \u00fcber\n\ndie Ilme',
    );
  });

  it.each([
    ['Fußgängerüberweg am Markt!', 'fussgaengerueberweg-am-markt'],
    ['Café à la Crêpe', 'cafe-a-la-crepe'],
    ['???', 'idee'],
    ['Verlauf', 'verlauf-idee'],
  ])('makes %s readable in an address', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});
