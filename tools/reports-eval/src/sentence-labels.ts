import { METHOD_VERSION } from '@ein/sentences';
import { measureLabels } from '../../sentences/src/label-figures.ts';
import { linesOf } from '../../sentences/src/measures.ts';
import type { Part } from './part.ts';

const FILE = 'raddialog-koeln-sentences.tsv';

/** Trained on one town, measured on another. */
export const sentenceLabels: Part = {
  name: 'sentence labels',
  needs: [FILE],
  measure: (file) => {
    const { classes, both } = measureLabels(file(FILE));
    return [
      `  ${METHOD_VERSION} on ${FILE}`,
      ...linesOf(classes),
      '  a position that holds its reason, asked of sentences that people called a position:',
      ...linesOf(both),
    ];
  },
};
