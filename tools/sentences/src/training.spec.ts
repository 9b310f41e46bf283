import { describe, expect, it } from '@jest/globals';
import { labelDocument, readModel, writeModel } from '@ein/sentences';
import type { CorpusSentence } from './corpus.ts';
import { crossValidate } from './cross-validation.ts';
import { compare } from './measures.ts';
import { examplesOf, FOLDS, rehearse, trainModel } from './training.ts';

const THINGS = ['Bank', 'Brücke', 'Ampel', 'Hecke', 'Treppe', 'Lampe', 'Mauer', 'Kreuzung'];

/** Contributions written for this test: they say what is wrong, what should be done, and thank. */
const DOCUMENTS: CorpusSentence[][] = THINGS.flatMap((thing) =>
  ['am Markt', 'am Bahnhof', 'in der Schulstraße'].map((place) => [
    sentence(`${thing} ${place}`, 2, { title: true }),
    sentence(`Die ${thing} ${place} ist alt und gefährlich.`, 1),
    sentence(`Die ${thing} sollte erneuert werden.`, 0),
    sentence(`Die ${thing} sollte weg, weil man dort nichts sieht.`, 0, { both: true }),
    sentence('Vielen Dank!', 2),
  ]),
);

function sentence(text: string, label: number, more: Partial<CorpusSentence> = {}): CorpusSentence {
  return { text, label, title: false, both: false, ...more };
}

describe('training the labels of sentences', () => {
  const examples = examplesOf(DOCUMENTS);

  it('learns what people said, and gives the same bytes each time', () => {
    const train = () => writeModel(trainModel(examplesOf(DOCUMENTS), [rehearse(examples, 7)]));
    const bytes = train();
    expect(train().equals(bytes)).toBe(true);
    const unseen = [
      { text: 'Rampe am Rathaus', title: true },
      { text: 'Die Rampe am Rathaus ist alt und gefährlich.', title: false },
      { text: 'Die Rampe sollte erneuert werden.', title: false },
      { text: 'Die Rampe sollte weg, weil man dort nichts sieht.', title: false },
      { text: 'Vielen Dank!', title: false },
    ];
    expect(labelDocument(unseen, readModel(bytes))).toEqual([
      'neither',
      'reason',
      'position',
      'both',
      'neither',
    ]);
  }, 60_000);

  it('deals contributions, not sentences, into folds', () => {
    const { folds, scores } = rehearse(examples, 7);
    const foldsOf = new Map<number, Set<number>>();
    for (const [at, document] of examples.documents.entries())
      foldsOf.set(document, (foldsOf.get(document) ?? new Set()).add(folds[at]!));
    expect([...foldsOf.values()].every(({ size }) => size === 1)).toBe(true);
    expect(new Set(folds).size).toBe(FOLDS);
    expect(crossValidate({ folds, scores }, examples).classes.macroF1).toBeGreaterThan(0.95);
  }, 60_000);

  it('refuses weights of another version of the code', () => {
    const model = trainModel(examples, [rehearse(examples, 7)]);
    const bytes = writeModel({ ...model, tables: model.tables.slice(1) });
    expect(() => readModel(bytes)).toThrow('do not fit');
  }, 60_000);
});

describe('comparing labels', () => {
  it('counts precision, recall and F1 per class, and leaves out what nobody labelled', () => {
    const figures = compare([0, 0, 0, 1, 1, -1], [0, 0, 1, 1, 0, 0], ['a', 'b']);
    expect(figures.confusion).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(figures.classes.map(({ count }) => count)).toEqual([3, 2]);
    expect(figures.classes[0]).toMatchObject({ precision: 2 / 3, recall: 2 / 3 });
    expect(figures.classes[1]).toMatchObject({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 });
    expect(figures.macroF1).toBeCloseTo((2 / 3 + 1 / 2) / 2, 10);
  });
});
