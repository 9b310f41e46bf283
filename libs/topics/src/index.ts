export { SURE_ENOUGH } from './communities.js';
export { adjustedRand } from './adjusted-rand.js';
export { priorOfVotes } from './central-sentences.js';
export type { Findings, FoundTopic, Quote, QuoteSource } from './findings.js';
export { isQuotable } from './quotable.policy.js';
export {
  chooseQuotes,
  type QuoteCandidate,
  type QuotesOfTopic,
  worthOf,
} from './quote-choosing.js';
export { type Side, sideOf, SIDES } from './side.policy.js';
export { type KnownTopic, sameTopics } from './same-topic.js';
export type { SparseVector } from './sparse-vector.js';
export { learnTopics, TOPICS_VERSION } from './topic-learning.js';
export { FEWEST_PEOPLE } from './topic-words.js';
export type { ModelTopic, SampleText, Theme, TopicModel } from './topic-model.js';
export { type TextTopics, TopicReader } from './topic-reading.js';
export { VectorSpace } from './vector-space.js';
