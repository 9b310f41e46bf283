/** An idea moved along the processing axis; the subject is the step. `answerId` is set when an answer brought the move. */
export const IdeaMoved = 'IdeaMoved';

/** The town answered; the subject is the answer. */
export const IdeaAnswered = 'IdeaAnswered';

/** The clock of the first answer stands, or goes on; the subject is the step. */
export const AnswerClockStopped = 'AnswerClockStopped';
export const AnswerClockResumed = 'AnswerClockResumed';
