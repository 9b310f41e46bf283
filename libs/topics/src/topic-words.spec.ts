import { describe, expect, it } from '@jest/globals';
import type { SampleText } from './topic-model.js';
import { TopicWords } from './topic-words.js';

const said = (name: string, texts: readonly string[]): SampleText[] =>
  texts.map((text, nr) => ({
    ...{ id: `${name}-${nr}`, person: `${name}-person-${nr}`, theme: 'theme', text },
  }));
const THINGS = 'Bank Brunnen Laterne Mauer Treppe Tafel Hecke Wiese Rampe Schranke'.split(' ');
/** What sets the group apart are adjectives; its one noun is not rare elsewhere. */
const group = said('group', [
  ...THINGS.map((thing) => `Ein glatter Weg zur alten ${thing} fehlt.`),
  'Glatter soll der Weg werden, zwischen alten Häusern.',
]);
const others = said('others', [
  ...THINGS.map((thing) => `Hier ist die ${thing} kaputt.`),
  ...THINGS.map((thing) => `Neben dem Weg steht eine neue ${thing}.`),
  ...THINGS.map((thing) => `Bitte die ${thing} streichen.`),
]);

describe('what a topic is called', () => {
  it('is a noun that people wrote, and not the adjective that sets it apart more', () => {
    const words = new TopicWords([...group, ...others]);
    const among = [...group, ...others];
    expect(words.of(group, among).slice(0, 2).sort()).toEqual(['alten', 'glatter']);
    expect(words.nounsOf(group, among, 3)).toEqual(['Weg']);
  });

  it('is written as a noun most often is, wherever else the stem is a verb or begins a sentence', () => {
    const parking = said('parking', [
      'Hier parken zu viele. Das Parken stört.',
      'Parken auf dem Gehweg, parken auf der Wiese: Das Parken nervt.',
      'Wer das Parken duldet, sorgt für noch mehr Parken.',
      'Gegen das Parken hilft ein Poller.',
      'Ein Poller hält das Parken auf, zwei Poller noch mehr.',
      'Bunte Poller wären schön.',
      'Poller, bitte.',
    ]);
    const among = [...parking, ...others];
    expect(new TopicWords(among).nounsOf(parking, among, 3)).toEqual(['Parken', 'Poller']);
  });

  it('takes no adjective for a noun because a name or a sentence begins with it', () => {
    const named = said('named', [
      'An der Alten Straße fehlt Licht.',
      'Die Alte Straße ist dunkel.',
      'Auf der Alten Straße sieht man nichts.',
      'Alte Laternen brennen nicht, die Alte Straße braucht Licht.',
      'Dunkle Ecken gibt es dort viele. Dunkle Ecken sind gefährlich.',
      'Dunkle Stellen, dunkle Ecken und kein Licht.',
    ]);
    const among = [...named, ...others];
    const names = new TopicWords(among).nounsOf(named, among, 3);
    expect(names).toContain('Straße');
    expect(names).toContain('Licht');
    expect(names.filter((name) => /alt|dunkl/iu.test(name))).toEqual([]);
  });
});
