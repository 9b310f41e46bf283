import { CLASSES } from './corpus.ts';
import { compare, type Figures } from './measures.ts';
import { bestOf, chooseBiases, chooseThreshold } from './thresholds.ts';
import { FOLDS, type Examples, type Rehearsal } from './training.ts';

export interface CrossValidation {
  classes: Figures;
  /** Among the sentences that people called a position: do they hold their reason, too? */
  both: Figures;
}

/** Figures over documents that neither the weights nor the thresholds have seen. */
export function crossValidate(
  { scores, folds }: Rehearsal,
  { labels, both }: Examples,
): CrossValidation {
  const found = new Int8Array(labels.length);
  const foundBoth = new Int8Array(labels.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = labels.map((label, at) => (folds[at] === fold ? -1 : label));
    const biases = chooseBiases(scores, others);
    const threshold = chooseThreshold(scores, { labels: others, both });
    for (const [at, one] of scores.entries()) {
      if (folds[at] !== fold) continue;
      found[at] = bestOf(one, biases);
      foundBoth[at] = Number(one[3]! > threshold);
    }
  }
  const toldBoth = labels.map((label, at) => (label === 0 ? both[at]! : -1));
  return {
    classes: compare(labels, found, CLASSES),
    both: compare(toldBoth, foundBoth, ['position', 'both']),
  };
}
