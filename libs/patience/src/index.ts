export { answerInTurn } from './answer-in-turn.js';
export { type DownloadLimits, OpenDownloads } from './open-downloads.js';
