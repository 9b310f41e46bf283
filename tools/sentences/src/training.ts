import {
  featuresOf,
  FEATURES,
  packTable,
  QUESTIONS,
  rarityOf,
  vectorOf,
  type Rarity,
  type SentenceModel,
  type SparseVector,
} from '@ein/sentences';
import type { CorpusSentence } from './corpus.ts';
import { trainLinear, scoreOf, type LinearWeights } from './linear-training.ts';
import { seeded, shuffle } from './random.ts';
import { chooseBiases, chooseThreshold } from './thresholds.ts';

export const FOLDS = 5;
const COST = 0.3;
const BOTH = { cost: 0.1, yesWeight: 4 };

/** The sentences of all documents in one row, as the training needs them. */
export interface Examples {
  rarity: Rarity;
  vectors: SparseVector[];
  labels: Int8Array;
  both: Uint8Array;
  /** Fold of the document of each sentence: a document is never in two. */
  folds: Uint8Array;
}

export function examplesOf(documents: readonly CorpusSentence[][]): Examples {
  const groups = documents.map(featuresOf);
  const rarity = rarityOf(groups.flat(), FEATURES);
  const sentences = documents.flat();
  const foldOfDocument = foldsOf(documents.length);
  return {
    rarity,
    vectors: groups.flat().map((one) => vectorOf(one, rarity)),
    labels: Int8Array.from(sentences, ({ label }) => label),
    both: Uint8Array.from(sentences, ({ both }) => Number(both)),
    folds: Uint8Array.from(documents.flatMap((one, nr) => one.map(() => foldOfDocument[nr]!))),
  };
}

function foldsOf(documents: number): Uint8Array {
  const order = Int32Array.from({ length: documents }, (_, at) => at);
  shuffle(order, seeded(7));
  const folds = new Uint8Array(documents);
  order.forEach((document, at) => (folds[document] = at % FOLDS));
  return folds;
}

/** One table of weights for each question, learned from the sentences that `use` admits. */
function trainTables(examples: Examples, use: (at: number) => boolean): LinearWeights[] {
  const { labels, both, vectors } = examples;
  const known = [...labels.keys()].filter((at) => labels[at]! >= 0 && use(at));
  return QUESTIONS.map((question, nr) => {
    const asked = question === 'both' ? known.filter((at) => labels[at] === 0) : known;
    const yes = asked.map((at) => (question === 'both' ? both[at] === 1 : labels[at] === nr));
    const options = question === 'both' ? BOTH : { cost: COST };
    return trainLinear(
      asked.map((at) => vectors[at]!),
      yes,
      { features: FEATURES, ...options },
    );
  });
}

/** What models that never saw its document say of each sentence: one score for each question. */
export function outOfFoldScores(examples: Examples): number[][] {
  const scores: number[][] = new Array<number[]>(examples.labels.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const tables = trainTables(examples, (at) => examples.folds[at] !== fold);
    examples.vectors.forEach((vector, at) => {
      if (examples.folds[at] === fold) scores[at] = tables.map((table) => scoreOf(table, vector));
    });
  }
  return scores;
}

/** Learns from all sentences; the thresholds come from scores of sentences that were not learned from. */
export function trainModel(examples: Examples, scores: number[][]): SentenceModel {
  const tables = trainTables(examples, () => true);
  const packed = tables.map((weights) => packTable(weights.subarray(0, FEATURES)));
  const shifts = [...chooseBiases(scores, examples.labels), -chooseThreshold(scores, examples)];
  return {
    rarity: examples.rarity,
    tables: packed.map(({ table }) => table),
    scales: packed.map(({ scale }) => scale),
    biases: tables.map((weights, nr) => weights[FEATURES]! + shifts[nr]!),
  };
}
