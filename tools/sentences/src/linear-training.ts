import type { SparseVector } from '@ein/sentences';
import { seeded, shuffle } from './random.ts';

export interface LinearOptions {
  features: number;
  /** Cost of an error against the size of the weights. */
  cost: number;
  /** How much more an error on a yes costs. */
  yesWeight?: number;
  rounds?: number;
}

/** Weights for yes against no; the last one is the bias. */
export type LinearWeights = Float64Array;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent
 * (Hsieh et al. 2008, A Dual Coordinate Descent Method for Large-scale Linear SVM).
 */
export function trainLinear(
  vectors: readonly SparseVector[],
  yes: readonly boolean[],
  { features, cost, yesWeight = 1, rounds = 15 }: LinearOptions,
): LinearWeights {
  const weights = new Float64Array(features + 1);
  const random = seeded(1);
  const order = Int32Array.from(vectors, (_, at) => at);
  const alphas = new Float64Array(vectors.length);
  const squares = Float64Array.from(vectors, ({ values }) =>
    values.reduce((sum, value) => sum + value * value, 1),
  );
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    let worst = 0;
    for (const at of order) {
      const vector = vectors[at]!;
      const sign = yes[at] ? 1 : -1;
      const slack = 0.5 / (yes[at] ? cost * yesWeight : cost);
      const alpha = alphas[at]!;
      const gradient = sign * scoreOf(weights, vector) - 1 + slack * alpha;
      if (alpha === 0 && gradient > 0) continue;
      worst = Math.max(worst, Math.abs(gradient));
      const next = Math.max(alpha - gradient / (squares[at]! + slack), 0);
      alphas[at] = next;
      addScaled(weights, vector, (next - alpha) * sign);
    }
    if (worst < 0.01) break;
  }
  return weights;
}

export function scoreOf(weights: LinearWeights, { indices, values }: SparseVector): number {
  let sum = weights[weights.length - 1]!;
  for (let at = 0; at < indices.length; at++) sum += weights[indices[at]!]! * values[at]!;
  return sum;
}

function addScaled(weights: Float64Array, { indices, values }: SparseVector, by: number): void {
  for (let at = 0; at < indices.length; at++) {
    const index = indices[at]!;
    weights[index] = weights[index]! + by * values[at]!;
  }
  weights[weights.length - 1] = weights[weights.length - 1]! + by;
}
