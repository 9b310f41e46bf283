import { CLASSES } from './corpus.ts';
import { compare } from './measures.ts';
import type { Examples } from './training.ts';

const STEPS = Array.from({ length: 41 }, (_, nr) => (nr - 20) / 20);

export function bestOf(scores: readonly number[], biases: readonly number[]): number {
  let best = 0;
  for (let nr = 1; nr < biases.length; nr++)
    if (scores[nr]! + biases[nr]! > scores[best]! + biases[best]!) best = nr;
  return best;
}

/** What is added to the score of each class so that macro-F1 is highest; one class stays where it is. */
export function chooseBiases(scores: readonly number[][], labels: Int8Array): number[] {
  let chosen = [0, 0, 0];
  let highest = -1;
  for (const reason of STEPS)
    for (const neither of STEPS) {
      const biases = [0, reason, neither];
      const found = scores.map((one) => bestOf(one, biases));
      const { macroF1 } = compare(labels, found, CLASSES);
      if (macroF1 > highest) [highest, chosen] = [macroF1, biases];
    }
  return chosen;
}

/** From which score on a position also holds its reason, so that F1 of that question is highest. */
export function chooseThreshold(scores: readonly number[][], { labels, both }: Examples): number {
  const positions = [...labels.keys()].filter((at) => labels[at] === 0);
  const told = positions.map((at) => both[at]!);
  let chosen = 0;
  let highest = -1;
  for (const threshold of STEPS) {
    const found = positions.map((at) => Number(scores[at]![3]! > threshold));
    const f1 = compare(told, found, ['no', 'yes']).classes[1]!.f1;
    if (f1 > highest) [highest, chosen] = [f1, threshold];
  }
  return chosen;
}
