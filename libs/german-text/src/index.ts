export { CompoundSplitter } from './compounds.js';
export { fold, foldWord, wordSpans, wordsOf } from './fold.js';
export { NounLearner } from './noun-learning.js';
export { SHIPPED_NOUNS } from './nouns.js';
export { type ReadWord, readWord } from './read-word.js';
export {
  type QueryWord,
  type SearchQuery,
  type SearchText,
  readDocument,
  readQuery,
} from './search-text.js';
export {
  ONE_TYPO_FROM,
  TWO_TYPOS_FROM,
  allowedTypos,
  editDistance,
  isTypoOf,
  lettersOf,
  mayBeTypo,
} from './spelling.js';
export { stem, withoutUmlauts } from './stems.js';
export { STOP_WORDS, SYNONYM_GROUPS, synonymsOf } from './vocabulary.js';
