import {
  commonWordsOf,
  featuresOf,
  FEATURES,
  packTable,
  QUESTIONS,
  rarityOf,
  tokenOf,
  vectorOf,
  writtenTokens,
  type CommonWords,
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
const COMMON_FROM = 5;
const BOTH = { cost: 0.1, yesWeight: 4 };

/** The sentences of all documents in one row, as the training needs them. */
export interface Examples {
  common: CommonWords;
  rarity: Rarity;
  vectors: SparseVector[];
  labels: Int8Array;
  both: Uint8Array;
  /** Number of the document of each sentence. */
  documents: Int32Array;
}

export function examplesOf(documents: readonly CorpusSentence[][]): Examples {
  const common = commonWordsOf(frequentWords(documents));
  const groups = documents.map((document) => featuresOf(document, common));
  const rarity = rarityOf(groups.flat(), FEATURES);
  const sentences = documents.flat();
  return {
    common,
    rarity,
    vectors: groups.flat().map((one) => vectorOf(one, rarity)),
    labels: Int8Array.from(sentences, ({ label }) => label),
    both: Uint8Array.from(sentences, ({ both }) => Number(both)),
    documents: Int32Array.from(documents.flatMap((one, nr) => one.map(() => nr))),
  };
}

/** Words that stand in at least five sentences. */
function frequentWords(documents: readonly CorpusSentence[][]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of documents.flat())
    for (const token of new Set(writtenTokens(text).map(tokenOf)))
      counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= COMMON_FROM).map(([token]) => token);
}

/** Fold of each sentence by its document, which is never in two. */
function foldsOf({ documents }: Examples, seed: number): Uint8Array {
  const order = Int32Array.from({ length: (documents.at(-1) ?? -1) + 1 }, (_, at) => at);
  shuffle(order, seeded(seed));
  const folds = new Uint8Array(order.length);
  order.forEach((document, at) => (folds[document] = at % FOLDS));
  return Uint8Array.from(documents, (document) => folds[document]!);
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
export interface Rehearsal {
  folds: Uint8Array;
  scores: number[][];
}

export function rehearse(examples: Examples, seed: number): Rehearsal {
  const folds = foldsOf(examples, seed);
  const scores = new Array<number[]>(folds.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const tables = trainTables(examples, (at) => folds[at] !== fold);
    examples.vectors.forEach((vector, at) => {
      if (folds[at] === fold) scores[at] = tables.map((table) => scoreOf(table, vector));
    });
  }
  return { folds, scores };
}

/** Learns from all sentences; the thresholds come from scores of sentences that were not learned from. */
export function trainModel(examples: Examples, rehearsals: readonly Rehearsal[]): SentenceModel {
  const scores = rehearsals.flatMap((one) => one.scores);
  const judged = {
    labels: rehearsals.flatMap(() => [...examples.labels]),
    both: rehearsals.flatMap(() => [...examples.both]),
  };
  const tables = trainTables(examples, () => true);
  const packed = tables.map((weights) => packTable(weights.subarray(0, FEATURES)));
  const shifts = [...chooseBiases(scores, judged.labels), -chooseThreshold(scores, judged)];
  return {
    common: examples.common,
    rarity: examples.rarity,
    tables: packed.map(({ table }) => table),
    scales: packed.map(({ scale }) => scale),
    biases: tables.map((weights, nr) => weights[FEATURES]! + shifts[nr]!),
  };
}
