import { labelDocument, type SentenceLabel } from '@ein/sentences';
import { CLASSES, readCorpus } from './corpus.ts';
import type { CrossValidation } from './cross-validation.ts';
import { compare } from './measures.ts';

const NUMBERS: Record<SentenceLabel, number> = { position: 0, both: 0, reason: 1, neither: 2 };

/** What the shipped model says of contributions that people labelled. */
export function measureLabels(path: string): CrossValidation {
  const documents = readCorpus(path);
  const sentences = documents.flat();
  const found = documents.flatMap((document) => labelDocument(document));
  return {
    classes: compare(
      sentences.map(({ label }) => label),
      found.map((label) => NUMBERS[label]),
      CLASSES,
    ),
    both: compare(
      sentences.map(({ label, both }) => (label === 0 ? Number(both) : -1)),
      found.map((label) => Number(label === 'both')),
      ['position', 'both'],
    ),
  };
}
