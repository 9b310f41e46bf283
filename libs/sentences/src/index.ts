export { FEATURES } from './feature-hash.js';
export { labelDocument, labelSentences, METHOD_VERSION, WEIGHTS } from './labelling.js';
export type { DocumentSentence, SentenceLabel, SentenceSpan } from './sentence.js';
export { featuresOf, type FeatureGroup } from './sentence-features.js';
export { commonWordsOf, type CommonWords } from './masked-words.js';
export {
  packTable,
  QUESTIONS,
  readModel,
  writeModel,
  type SentenceModel,
} from './sentence-model.js';
export { rarityOf, vectorOf, type Rarity, type SparseVector } from './sentence-vectors.js';
export { splitSentences } from './splitting.js';
export { tokenOf, writtenTokens } from './tokens.js';
