export { AnsweringReturns } from './answering-return.service.js';
export { IdeaReturn, ReturnPassage } from './idea-return.entity.js';
export { ReturnPassageInput } from './returning.inputs.js';
export { returnLetter } from './returning.letter.js';
export { inOrder, lastDayOf, quoteOf } from './returning.policy.js';
export { Returning } from './returning.service.js';
export { ReturningModule } from './returning.module.js';
export { closedLetter, reminderLetter } from './returning.letter.js';
