import { describe, expect, it } from '@jest/globals';
import { CompoundSplitter, SHIPPED_NOUNS } from '@ein/german-text';
import { sayingWith } from '@ein/search';
import {
  askedOf,
  type Comparable,
  isSuspicious,
  scoreOf,
  wordsInCommon,
} from './duplicate-scoring.policy.js';

const lexicon = {
  splitter: new CompoundSplitter(SHIPPED_NOUNS),
  frequencies: new Map<string, number>(),
  says: sayingWith(['Einbeck', 'Dassensen']),
};
const BENCH = {
  title: 'Bank am Wehr',
  body: 'Wer dort spazieren geht, findet keinen Platz zum Sitzen.',
};
const at = (lat: number, lon: number) => ({ ...BENCH, lat, lon, placeId: null });
const score = (one: Comparable, other: Comparable) =>
  scoreOf([one, other], [askedOf(one, lexicon), askedOf(other, lexicon)], lexicon);

describe('two ideas that may be one', () => {
  it('are told from two wishes for the same thing by their place', () => {
    const near = score(at(51.82, 9.87), at(51.8203, 9.87));
    const far = score(at(51.82, 9.87), at(51.83, 9.87));
    expect(near.metres).toBeCloseTo(33, 0);
    expect(isSuspicious(near)).toBe(true);
    expect(far.metres).toBeGreaterThan(1000);
    expect(isSuspicious(far)).toBe(false);
  });

  it('are found by their words where a pin is missing', () => {
    const one = { ...BENCH, lat: null, lon: null, placeId: null };
    const same = score(one, { ...at(51.82, 9.87), title: 'Eine Bank am Wehr' });
    expect(same.metres).toBeNull();
    expect(isSuspicious(same)).toBe(true);
    const other = {
      title: 'Licht am Wehr',
      body: 'Dort ist es abends dunkel.',
      lat: null,
      lon: null,
      placeId: null,
    };
    expect(isSuspicious(score(one, other))).toBe(false);
  });

  it('are not found because they are at one place', () => {
    const tree = {
      title: 'Baum am Bahnhof',
      body: 'Im Sommer fehlt Schatten.',
      lat: 51.82,
      lon: 9.87,
      placeId: null,
    };
    const bench = { ...at(51.82, 9.87), title: 'Bank am Bahnhof' };
    expect(isSuspicious(score(bench, tree))).toBe(false);
  });

  it('count the same in both directions', () => {
    const longer = { ...at(51.8202, 9.87), title: 'Zwei neue Bänke am Wehr der Ilme' };
    expect(score(at(51.82, 9.87), longer)).toEqual(score(longer, at(51.82, 9.87)));
  });

  it('have words in common, without those that say where', () => {
    const other = {
      title: 'Sitzbank am Wehr',
      body: 'Ein Platz zum Sitzen fehlt, Einbeck hat zu wenige.',
      lat: null,
      lon: null,
      placeId: null,
    };
    const words = wordsInCommon({ ...BENCH, lat: null, lon: null, placeId: null }, other, lexicon);
    expect(words).toEqual(expect.arrayContaining(['Bank', 'Sitzen']));
    expect(words).not.toContain('Einbeck');
  });
});
