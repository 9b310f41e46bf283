import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DocumentSentence, SentenceLabel } from './sentence.js';
import { featuresOf } from './sentence-features.js';
import { readModel, scoresOf, type SentenceModel } from './sentence-model.js';
import { vectorOf } from './sentence-vectors.js';

/** Where training puts the weights and labelling finds them. */
export const WEIGHTS = new URL('../weights/sentence-model.bin', import.meta.url);
/** Grows when the reading of sentences changes in a way that the weights do not show. */
const RULES = 2;

const file = readFileSync(WEIGHTS);
/** Same version, same text: same labels. */
export const METHOD_VERSION = `sentences-${RULES}-${createHash('sha256').update(file).digest('hex').slice(0, 12)}`;

let shipped: SentenceModel | undefined;

/** Labels each sentence of one contribution, titles included, in order. */
export function labelDocument(
  document: readonly DocumentSentence[],
  model: SentenceModel = (shipped ??= readModel(file)),
): SentenceLabel[] {
  return featuresOf(document, model.common).map((groups) =>
    labelOf(scoresOf(model, vectorOf(groups, model.rarity))),
  );
}

function labelOf(scores: readonly number[]): SentenceLabel {
  const [position = 0, reason = 0, neither = 0, both = 0] = scores;
  if (position >= reason && position >= neither) return both > 0 ? 'both' : 'position';
  return reason >= neither ? 'reason' : 'neither';
}

/** Labels the sentences of one text; its title and their neighbours tell what they do. */
export function labelSentences(text: {
  title: string | null;
  sentences: string[];
}): SentenceLabel[] {
  const title = text.title === null ? [] : [{ text: text.title, title: true }];
  const sentences = text.sentences.map((sentence) => ({ text: sentence, title: false }));
  return labelDocument([...title, ...sentences]).slice(title.length);
}
