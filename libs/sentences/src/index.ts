export type { SentenceLabel, SentenceSpan } from './sentence.js';
export { splitSentences } from './splitting.js';
