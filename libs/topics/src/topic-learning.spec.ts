import { describe, expect, it } from '@jest/globals';
import { seededRandom } from './seeded-random.js';
import { learnTopics } from './topic-learning.js';
import type { SampleText, TopicModel } from './topic-model.js';
import { TopicReader } from './topic-reading.js';

const MATTERS = {
  bridge: [
    'Die Brücke über die Ilme ist morsch und muss erneuert werden.',
    'Eine neue Brücke für Fußgänger am Ufer der Ilme fehlt.',
    'Das Geländer der Brücke wackelt, die Bretter sind lose.',
    'Die alte Holzbrücke am Fluss braucht neue Bretter.',
    'Ohne Brücke ist das andere Ufer nur mit Umweg zu erreichen.',
    'Fußgänger kommen bei Hochwasser nicht über die Brücke.',
  ],
  library: [
    'Die Bücherei sollte auch samstags geöffnet haben.',
    'Längere Öffnungszeiten der Bücherei helfen Berufstätigen.',
    'In der Bücherei fehlen Arbeitsplätze zum Lesen und Lernen.',
    'Bücher in der Bücherei sind oft Jahre alt, neue Romane fehlen.',
    'Die Bücherei könnte Lesungen für Kinder anbieten.',
    'Ein Rückgabekasten vor der Bücherei wäre praktisch, auch außerhalb der Öffnungszeiten.',
  ],
  trees: [
    'Am Marktplatz fehlen Bäume, die im Sommer Schatten geben.',
    'Mehr Bäume und Schatten auf dem Marktplatz.',
    'Große Bäume kühlen den Platz, Schatten hilft alten Menschen.',
    'Bitte neue Linden pflanzen, der Platz braucht Schatten.',
    'Junge Bäume brauchen im Sommer Wasser, sonst vertrocknen sie.',
    'Alte Bäume fällen und nicht nachpflanzen ist falsch, der Schatten fehlt.',
  ],
};
const THEME = { id: 'theme-town', name: 'Stadtleben' };
const sample: SampleText[] = Object.entries(MATTERS).flatMap(([matter, texts]) =>
  [0, 1].flatMap((round) =>
    texts.map((text, nr) => ({
      id: `${matter}-${round}-${nr}`,
      person: `${matter}-person-${round}-${nr % 5}`,
      theme: THEME.id,
      text: round === 0 ? text : `${text} ${texts[(nr + 1) % texts.length]}`,
    })),
  ),
);

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return items
    .map((item) => [random(), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}
const found = ({ topics }: TopicModel) =>
  topics.filter(({ origin, shown }) => origin === 'found' && shown);

describe('topics', () => {
  const model = learnTopics(sample, [THEME]);
  const reader = new TopicReader(model);
  const topicOf = (text: string) => {
    const { found: at } = reader.topicsOf(text, THEME.id);
    return at === null ? null : (model.topics[at]?.name ?? null);
  };

  it('begin with the theme of the staff and find what people speak of inside it', () => {
    expect(model.topics[0]).toMatchObject({ origin: 'theme', name: 'Stadtleben', stability: null });
    const names = found(model).map(({ name }) => name);
    expect(names).toHaveLength(3);
    for (const word of ['Brücke', 'Bücherei', 'Schatten'])
      expect(names.filter((name) => name.includes(word))).toHaveLength(1);
    for (const { stability } of found(model)) expect(stability).toBeGreaterThanOrEqual(0.6);
  });

  it('take in texts that were not in the sample', () => {
    expect(topicOf('Das Geländer der neuen Brücke am Ufer der Ilme fehlt noch immer.')).toContain(
      'Brücke',
    );
    expect(topicOf('Das finde ich auch.')).toBeNull();
    expect(topicOf('Das Freibad ist zu teuer geworden.')).toBeNull();
    expect(reader.topicsOf('Die Brücke', 'unknown')).toEqual({
      theme: null,
      found: null,
    });
  });

  it('are the same in whatever order the texts come', () => {
    for (const seed of [1, 2, 3])
      expect(learnTopics(shuffled(sample, seed), [THEME])).toEqual(model);
  });

  it('are none of one or two people, whoever much they write', () => {
    const two = sample.map((text, at) =>
      text.id.startsWith('bridge') ? { ...text, person: `one-of-two-${at % 2}` } : text,
    );
    const names = found(learnTopics(two, [THEME])).map(({ name }) => name);
    expect(names).toHaveLength(2);
    expect(names.join()).not.toContain('Brücke');
  });

  it('never take a word that fewer than three people use, which may be a name', () => {
    const named = sample.map((text) =>
      text.person === 'library-person-0-1' || text.person === 'library-person-1-1'
        ? { ...text, text: `${text.text} Hildegunde Hildegunde sagt das auch.` }
        : text,
    );
    expect(learnTopics(named, [THEME]).topics.flatMap(({ words }) => words)).not.toContain(
      'Hildegunde',
    );
  });

  it('have no words that say nothing, however common these are in one of them', () => {
    const wordy = sample.map((text) =>
      text.id.startsWith('bridge')
        ? { ...text, text: `${text.text} Das muss wieder gehen.` }
        : text,
    );
    const words = learnTopics(wordy, [THEME]).topics.flatMap((topic) => topic.words);
    expect(words).toContain('Brücke');
    for (const word of ['muss', 'wieder', 'gehen']) expect(words).not.toContain(word);
  });

  it('are none where texts are like nobody', () => {
    const words =
      'Aal Burg Chor Dach Esel Fisch Garn Hemd Insel Jacke Kamin Lampe Mohn Nadel Ofen'.split(' ');
    const lonely = words.map((word, at) => ({
      id: `lonely-${word}`,
      person: `person-${at}`,
      theme: THEME.id,
      text: `${word}`,
    }));
    expect(found(learnTopics(lonely, [THEME]))).toEqual([]);
    expect(learnTopics([], [THEME]).topics).toEqual([]);
  });
});
