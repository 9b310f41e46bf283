export type { SentenceLabel, SentenceSpan } from './sentence.js';
