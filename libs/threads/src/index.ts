export { answerAsks, type Progress, type Work } from './answering.js';
export { type AskOptions, ReckoningThread } from './reckoning-thread.js';
