import { describe, expect, it } from '@jest/globals';
import { HintPart } from './hint.type.js';
import { hintsIn, riskOf } from './text-hints.policy.js';
import { WordList } from './word-list.policy.js';

const list = new WordList();
const look = (text: string, words = list) => hintsIn([{ part: HintPart.BODY, text }], words);
const kinds = (text: string) => look(text).map(({ kind }) => kind);

describe('what a program notices in a text', () => {
  it('is where it stands, in the order of the text', () => {
    const text = 'Der Idiot wohnt Am Teich 7, Tel. 05561 123456.';
    expect(look(text).map(({ kind, from, to }) => [kind, text.slice(from ?? 0, to ?? 0)])).toEqual([
      ['word', 'Idiot'],
      ['address', 'Am Teich 7'],
      ['phone', '05561 123456'],
    ]);
  });

  it('weighs hate and threats most, everyday rudeness least', () => {
    expect(riskOf(look('Ausländer raus'))).toBe(3);
    expect(riskOf(look('So ein Arschloch'))).toBe(2);
    expect(riskOf(look('Der Planer ist ein Stümper'))).toBe(1);
    expect(riskOf(look('Bitte eine Bank an der Ilme'))).toBe(0);
  });

  it('lets a word that somebody quotes wait its turn', () => {
    expect(riskOf(look('Mein Sohn wird „Spasti“ genannt.'))).toBe(1);
    expect(riskOf(look('Mein Sohn ist kein Spasti.'))).toBe(2);
  });

  it('keeps one hint for one passage, the heaviest', () => {
    expect(look('Du dummer Hurensohn')).toHaveLength(1);
  });

  it('counts links and knows those that hide where they lead', () => {
    expect(kinds('https://www.northeim.de/radweg')).toEqual([]);
    expect(kinds('Schau: bit.ly/3xYz')).toEqual(['link']);
    expect(kinds('www.a-b.example www.b-c.example https://c-d.example')).toEqual(['link']);
  });

  it('hears shouting, not abbreviations', () => {
    expect(kinds('DAS IST DOCH ALLES VIEL ZU TEUER HIER')).toEqual(['capitals']);
    expect(kinds('Der TSV und die DLRG teilen sich das Bad.')).toEqual([]);
  });

  it('follows the list of the town', () => {
    const town = new WordList([
      { word: 'idiot', category: null, reason: 'Titel eines Buches', active: true },
      { word: '*idiot', category: 'insult', reason: null, active: false },
      { word: 'schmuddelecke*', category: 'off_topic', reason: 'Kampagne', active: true },
    ]);
    expect(look('Idioten', town)).toEqual([]);
    expect(look('Die Schmuddelecken sind weg', town)).toMatchObject([
      { kind: 'word', category: 'off_topic', why: 'Kampagne', word: 'schmuddelecke*' },
    ]);
  });

  it('takes no long time for a text made to be slow', () => {
    const began = performance.now();
    for (const piece of ['a.', 'i d ', '*a', '1d', 'www.', 'du bist ', 'ä̈', '„'])
      look(piece.repeat(5000 / piece.length));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
