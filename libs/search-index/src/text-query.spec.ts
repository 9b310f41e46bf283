import { describe, expect, it } from '@jest/globals';
import { CompoundSplitter, SHIPPED_NOUNS, readQuery, stem } from '@ein/german-text';
import { textQueryOf } from './text-query.js';
import { WordList } from './word-list.js';

const words = ['ampel', 'ampeln', 'ampelphase', 'kreisverkehr', 'spielplatz', 'zebrastreifen'];
const list = new WordList(
  words.map((word, index) => ({ word, stem: stem(word), frequency: 10 - index })),
);
const splitter = new CompoundSplitter(SHIPPED_NOUNS);
const ask = (text: string) => textQueryOf(readQuery(text, false, splitter).words, list);

describe('queries for PostgreSQL', () => {
  it('corrects a word that nobody wrote', () =>
    expect(ask('Zebrastriefen')?.all).toContain(`'${stem('zebrastreifen')}'`));
  it('goes on with a beginning', () =>
    expect(ask('Spielp')?.all).toContain(`'${stem('spielplatz')}'`));
  it('knows synonyms', () => expect(ask('Kreisel')?.all).toContain(`'${stem('kreisverkehr')}'`));
  it('opens compounds side by side', () =>
    expect(ask('Gartenbank')?.all).toContain(`('gart' <-> 'bank')`));
  it('lets one word be missing, if there are more', () => {
    expect(ask('Ampel')?.relaxed).toBeNull();
    expect(ask('Ampel Kreisverkehr')?.relaxed).toContain(' | ');
  });
  it('asks nothing without words', () => expect(ask(' ?! ')).toBeNull());
  it('never lets a quote out', () =>
    expect(ask(`Ampel' | 'x`)?.all).not.toMatch(/[^ (|&]'[^ )|&:]/u));
});

describe('the word list', () => {
  it('takes only the nearest words', () =>
    expect(list.stemsNear('apmel', 5)).toEqual([stem('ampel')]));
  it('finds nothing near short words and numbers', () =>
    expect([...list.stemsNear('amp', 5), ...list.stemsNear('12345', 5)]).toEqual([]));
  it('orders beginnings by frequency', () =>
    expect(list.stemsBeginning('amp', 5)[0]).toBe(stem('ampel')));
});
