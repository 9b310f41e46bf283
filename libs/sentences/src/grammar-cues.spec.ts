import { describe, expect, it } from '@jest/globals';
import { grammarCues } from './grammar-cues.js';
import { commonWordsOf } from './masked-words.js';
import { readSentences } from './sentence-cues.js';

const cuesOf = (text: string, title = false): string[] =>
  grammarCues(readSentences([{ text, title }], commonWordsOf([]))[0]!);

describe('the grammar of a sentence', () => {
  it.each([
    ['Der Plan ist umzugestalten.', 'zu inf'],
    ['Der Zaun ist zu reparieren.', 'zu inf'],
    ['Der Weg ist viel zu schmal.', 'too'],
    ['Die Bänke sollten erneuert werden.', 'verb sollte werden'],
    ['Die Bänke sollten erneuert werden.', 'ends werden after part'],
    ['Man könnte dort Bäume pflanzen.', 'verb könnte ends inf'],
    ['Man könnte dort Bäume pflanzen.', 'before könnte man'],
    ['Warum gibt es hier kein Licht?', 'asks w warum true'],
    ['Da steht ein Baum.', 'conj da first'],
    ['Er sollte weg, da er krank ist.', 'conj da comma'],
    ['Man muss klingeln, um durchzukommen.', 'um zu'],
    ['Mehr breitere Wege', 'more'],
    ['Die Schaukel ist kaputt.', 'trouble'],
    ['Die Halle dämmen', 'remedy'],
  ])('of “%s” holds: %s', (text, cue) => {
    expect(cuesOf(text)).toContain(cue);
  });

  it('takes no other thing for these', () => {
    expect(cuesOf('Wir gehen zu den anderen Leuten.')).not.toContain('too');
    expect(cuesOf('Wir gehen zu den anderen Leuten.')).not.toContain('zu inf');
    expect(cuesOf('Andere haben mehrere Wege.')).not.toContain('more');
    expect(cuesOf('Zwischen den beiden')).toContain('ends other');
  });

  it('reads what a title without a verb tells', () => {
    expect(cuesOf('Kaputte Bank am Markt', true)).toContain('telling 0');
    expect(cuesOf('Bank am Markt seit Monaten kaputt', true)).toContain('telling utt');
    expect(cuesOf('Die Bank ist kaputt', true).some((cue) => cue.startsWith('telling'))).toBe(
      false,
    );
  });

  it('says something of every text, and each thing once', () => {
    for (const text of ['', ' ', '…', '12', '😀 \ud800', 'x'.repeat(5_000), 'zu', 'um, um, um']) {
      const cues = cuesOf(text);
      expect(cues.length).toBeGreaterThan(0);
      expect(new Set(cues).size).toBe(cues.length);
    }
  });
});
