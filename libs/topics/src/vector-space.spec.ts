import { describe, expect, it } from '@jest/globals';
import { nearestOf } from './neighbours.js';
import { dot, EMPTY_VECTOR } from './sparse-vector.js';
import { featuresOf, tellingWords } from './text-features.js';
import { VectorSpace } from './vector-space.js';

const TEXTS = [
  'Der Radweg an der Ilme ist zu schmal.',
  'Fahrradwege brauchen einen besseren Belag.',
  'Die Bücherei öffnet zu spät.',
  'Im Schwimmbad fehlen Umkleiden.',
  'Auf dem Marktplatz stehen zu wenige Bänke.',
  'Der Bus in die Dörfer fährt zu selten.',
  'Am Bahnhof ist es abends dunkel.',
];
const space = VectorSpace.from(TEXTS.map(featuresOf));
const vectors = TEXTS.map((text) => space.vector(featuresOf(text)));
const likeness = (one: string, other: string) =>
  dot(space.vector(featuresOf(one)), space.vector(featuresOf(other)));

describe('vectors of texts', () => {
  it('let Radweg meet Fahrradwege', () => {
    expect(likeness('Radweg', 'Fahrradwege')).toBeGreaterThan(0.3);
    expect(likeness('Radweg', 'Bücherei')).toBeLessThan(0.05);
    expect(nearestOf(vectors, 1, 0.01)[0]).toEqual([expect.objectContaining({ at: 1 })]);
  });

  it('let forms of a word meet, with umlaut and without', () => {
    expect(likeness('Baum', 'Bäume')).toBeGreaterThan(0.5);
    expect(likeness('Straße', 'Strassen')).toBeGreaterThan(0.5);
  });

  it('have length 1, and are empty where nothing is said', () => {
    for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect(space.vector(featuresOf('und der die das!'))).toEqual(EMPTY_VECTOR);
    expect(dot(EMPTY_VECTOR, EMPTY_VECTOR)).toBe(0);
  });

  it('keep to what is said: no stop words, no bare numbers', () => {
    expect(tellingWords('https://example.org/weg')).toEqual([]);
    expect(tellingWords('Auf der B 3 fahren 30 Busse').map(({ written }) => written)).toEqual([
      'fahren',
      'Busse',
    ]);
  });

  it('find the same neighbours as comparing each with each', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      space.vector(featuresOf(`${TEXTS[at % TEXTS.length]} Nummer${at % 13} Ort${at % 17}`)),
    );
    const near = nearestOf(many, 5, 0.05);
    many.forEach((vector, self) => {
      const best = many
        .map((other, at) => ({ at, likeness: dot(vector, other) }))
        .filter(({ at }) => at !== self)
        .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
        .slice(0, 5);
      expect(near[self]?.map((one) => one.likeness)).toEqual(best.map((one) => one.likeness));
    });
  });
});
