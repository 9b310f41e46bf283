import { describe, expect, it } from '@jest/globals';
import { fold, foldWord, tailOfLetterWord, wordsOf } from './fold.js';

describe('folding', () => {
  it.each([
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['GROẞE', 'grosse'],
    ['Über', 'ueber'],
    ['U\u0308ber', 'ueber'],
    ['Café', 'cafe'],
    ['Kaiserstr.', 'kaiserstrasse'],
    ['Str.', 'strasse'],
    ['Pendlerinnen', 'pendler'],
    ['Berlin', 'berlin'],
    ['darin', 'darin'],
  ])('%s becomes %s', (word, folded) => expect(foldWord(word)).toBe(folded));

  it.each([
    'Bürger:innen',
    'Bürger*innen',
    'Bürger_innen',
    'Bürger/innen',
    'Bürger/-innen',
    'Bürger(innen)',
    'BürgerInnen',
    'Bürger·innen',
    'Bürgerinnen',
  ])('takes %s for Bürger', (word) => expect(fold(word)).toBe('buerger'));

  it('keeps punctuation, because it separates', () => {
    expect(fold('Ampel, Bürgersteig. Ende!')).toBe('ampel, buergersteig. ende!');
  });

  it.each(['B 3', 'B3', 'b-3', 'B-3'])('takes %s for one road', (road) =>
    expect(fold(`an der ${road} hier`)).toBe('an der b3 hier'),
  );

  it('leaves numbers and sentences alone that only look like roads', () => {
    expect(fold('Plan B 2026 war besser als 37574')).toBe('plan b2026 war besser als 37574');
    expect(fold('Abschnitt CB 30')).toBe('abschnitt cb 30');
  });

  it('joins a letter and its word, and knows the word alone', () => {
    expect(fold('E-Bike')).toBe('ebike');
    expect(tailOfLetterWord('E-Bike')).toBe('bike');
    expect(tailOfLetterWord('Rad-Weg')).toBeUndefined();
  });

  it('says where each word stands in the original', () => {
    const text = 'Für 🚲 Bürger:innen: Straße';
    const spans = wordsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['Für', 'Bürger:innen', 'Straße']);
  });
});
