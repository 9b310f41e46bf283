import { CLASSES } from './corpus.ts';
import { compare } from './measures.ts';

/** What people said of each sentence. */
export interface Judged {
  labels: ArrayLike<number>;
  both: ArrayLike<number>;
}

const STEPS = Array.from({ length: 41 }, (_, nr) => (nr - 20) / 20);

export function bestOf(scores: readonly number[], biases: readonly number[]): number {
  let best = 0;
  for (let nr = 1; nr < biases.length; nr++)
    if (scores[nr]! + biases[nr]! > scores[best]! + biases[best]!) best = nr;
  return best;
}

/** Choices that differ by less are equally good: what tells them apart is chance. */
const SAME = 0.002;

/** What is added to the score of each class so that macro-F1 is highest: the middle of all choices that are as good as the best. */
export function chooseBiases(scores: readonly number[][], labels: ArrayLike<number>): number[] {
  const choices = STEPS.flatMap((reason) =>
    STEPS.map((neither) => {
      const biases = [0, reason, neither];
      const found = scores.map((one) => bestOf(one, biases));
      return { biases, macroF1: compare(labels, found, CLASSES).macroF1 };
    }),
  );
  const highest = Math.max(...choices.map(({ macroF1 }) => macroF1));
  const good = choices.filter(({ macroF1 }) => macroF1 > highest - SAME);
  return CLASSES.map(
    (_, nr) => good.reduce((sum, { biases }) => sum + biases[nr]!, 0) / good.length,
  );
}

/** From which score on a position also holds its reason, so that F1 of that question is highest. */
export function chooseThreshold(scores: readonly number[][], { labels, both }: Judged): number {
  const positions = [...scores.keys()].filter((at) => labels[at] === 0);
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
