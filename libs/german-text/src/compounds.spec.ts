import { describe, expect, it } from '@jest/globals';
import { CompoundSplitter } from './compounds.js';
import { foldWord } from './fold.js';
import { NounLearner } from './noun-learning.js';
import { SHIPPED_NOUNS } from './nouns.js';

const shipped = new CompoundSplitter(SHIPPED_NOUNS);
const parts = (word: string, splitter = shipped) => splitter.parts(foldWord(word));

describe('compounds', () => {
  it.each([
    ['Spielplatz', ['spiel', 'platz']],
    ['Dorfgemeinschaftshaus', ['dorf', 'gemeinschaft', 'haus']],
    ['Schulwegsicherheit', ['schule', 'weg', 'sicherheit']],
    ['Straßenlaterne', ['strasse', 'laterne']],
    ['Freibad', []],
  ])('opens %s', (word, expected) => expect(parts(word)).toEqual(expect.arrayContaining(expected)));

  it.each(['Einbeck', 'Kreiensen', 'Salzderhelden', 'Greene', 'Hullersen', 'Negenborn', 'Iber'])(
    'leaves the place %s whole',
    (name) => expect(parts(name)).toEqual([]),
  );

  it('keeps the known noun of a compound whose beginning is unknown', () =>
    expect(parts('Konvexspiegel')).toEqual(['spiegel']));

  it('learns nouns from texts, by their capitals inside sentences', () => {
    const learner = new NounLearner();
    learner.read(
      'Am Blaudruck hängt viel. Der Blaudruck braucht eine Werkstatt. Hier fehlt ein Model am Blaudruck.',
    );
    const nouns = learner.nouns();
    expect(nouns.get('blaudruck')).toBeGreaterThanOrEqual(2);
    expect(nouns.has('hier')).toBe(false);
    expect(parts('Blaudruckwerkstatt', new CompoundSplitter(nouns))).toEqual(
      expect.arrayContaining(['blaudruck', 'werkstatt']),
    );
  });

  it('opens the longest words at once, and leaves what is longer than any word alone', () => {
    const long = 'Schulwegsicherheitsstraßenlaternenspielplatz';
    const donau = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung';
    const began = performance.now();
    expect(parts(long)).toEqual(expect.arrayContaining(['schulweg', 'sicherheit', 'spielplatz']));
    expect(parts(donau)).toEqual(expect.any(Array));
    expect(parts(donau + donau)).toEqual([]);
    expect(parts('rad'.repeat(1500))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
