export { answerInTurn } from './answer-in-turn.js';
