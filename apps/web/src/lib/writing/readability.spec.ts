import { describe, expect, it } from '@jest/globals';
import { fleschAmstad, lix, measure, readingHint, syllablesOf } from './readability.ts';

const OFFICE =
  'Zur nachhaltigen Verbesserung der innerstädtischen Aufenthaltsqualität empfiehlt sich die schrittweise Umgestaltung sämtlicher Verkehrsflächen unter Berücksichtigung stadtklimatischer Anpassungsmaßnahmen sowie der Barrierefreiheit, wobei insbesondere die Beteiligung der ortsansässigen Gewerbetreibenden und der unmittelbaren Anwohnerschaft frühzeitig sicherzustellen ist.';
const NEIGHBOUR =
  'Am Spielplatz ist es im Sommer viel zu heiß. Es gibt dort keinen Baum und kein Dach. Wer mit kleinen Kindern kommt, geht nach zehn Minuten wieder. Drei Bäume am Sand würden allen helfen.';

describe('how a German text reads', () => {
  it.each([
    ['Weg', 1],
    ['Bäume', 2],
    ['Idee', 2],
    ['Theater', 3],
    ['Quelle', 2],
    ['Straßenlaterne', 5],
    ['Spielplatz', 2],
    ['30', 1],
  ])('%s has %i syllables', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  it('is counted in words, sentences and long words', () => {
    // Am-Weg-feh-len-Bän-ke: 6 of 4 words. Vie-le-Men-schen-müs-sen-des-halb-um-keh-ren: 11 of 5; Menschen, deshalb, umkehren are long.
    expect(measure('Am Weg fehlen Bänke. Viele Menschen müssen deshalb umkehren!')).toEqual({
      words: 9,
      sentences: 2,
      syllables: 17,
      longWords: 3,
      longestSentence: 5,
      longestWord: 'Menschen',
    });
  });

  it('gives the values that were reckoned by hand', () => {
    const text = measure('Am Weg fehlen Bänke. Viele Menschen müssen deshalb umkehren!');
    // 9/2 + 100·3/9 = 4.5 + 33.333; 180 − 4.5 − 58.5·17/9 = 180 − 4.5 − 110.5
    expect(lix(text)).toBeCloseTo(37.833, 3);
    expect(fleschAmstad(text)).toBeCloseTo(65, 3);
    const one = measure('Der Bus kommt.');
    expect(lix(one)).toBe(3);
    expect(fleschAmstad(one)).toBeCloseTo(180 - 3 - 58.5, 6);
  });

  it.each([
    ['Die Bank, z. B. am Weg, fehlt. Das ist schade.', 2],
    ['Am 3. Mai war die Str. gesperrt. Warum?', 2],
    ['Das kostet ca. 1.500 Euro bzw. mehr. Wer zahlt?', 2],
    ['Erste Zeile ohne Punkt\nZweite Zeile ohne Punkt', 2],
    ['Wirklich?! Ja … vielleicht.', 3],
  ])('knows where a sentence ends: %s', (text, sentences) => {
    expect(measure(text).sentences).toBe(sentences);
  });

  it('leads to a hint only where it is hard to read', () => {
    expect(readingHint(NEIGHBOUR)).toBeNull();
    expect(readingHint(OFFICE)).toMatchObject({ help: 'both', longestSentence: 34 });
  });

  it('leads to none for a short text, an empty one, or one in another language', () => {
    expect(readingHint('Verkehrsflächenumgestaltung berücksichtigen.')).toBeNull();
    expect(readingHint('')).toBeNull();
    expect(
      readingHint(
        'Considering the considerable deterioration of pedestrian infrastructure throughout residential neighbourhoods, comprehensive reconstruction programmes incorporating accessibility requirements should immediately receive appropriate municipal funding and continuous administrative attention.',
      ),
    ).toBeNull();
  });

  it('names long sentences where the words are short', () => {
    const long = `Wenn ich mit dem Rad in die Stadt will und es regnet und der Weg voll Wasser ist und kein Bus kommt und ich dann zu Fuß gehe, ${'und es ist kalt '.repeat(8)}dann komme ich zu spät.`;
    expect(readingHint(long)).toMatchObject({ help: 'sentences' });
  });
});
