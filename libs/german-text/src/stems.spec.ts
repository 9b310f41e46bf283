import { describe, expect, it } from '@jest/globals';
import { foldWord } from './fold.js';
import { stem } from './stems.js';

const stemOf = (word: string) => stem(foldWord(word));

describe('stems', () => {
  it.each([
    ['Baum', 'Bäume'],
    ['Haus', 'Häusern'],
    ['Ampel', 'Ampeln'],
    ['Bürger', 'Bürgern'],
    ['Schüler', 'Schülerinnen'],
    ['Straße', 'Strassen'],
    ['Mülltonne', 'Muelltonnen'],
  ])('%s and %s share one', (one, other) => expect(stemOf(one)).toBe(stemOf(other)));

  it.each([
    ['Bürger', 'Burg'],
    ['Schüler', 'Schule'],
    ['37574', '37576'],
  ])('%s and %s do not', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)));

  it('leaves numbers as they are', () => expect(stem('b3')).toBe('b3'));
});
