/** What the log hears of a return, beside the decision that made it. Notes and answers stay in their rows. */
export const ReturnAsked = 'ReturnAsked';
export const ReturnAnswered = 'ReturnAnswered';
export const ReturnReminded = 'ReturnReminded';
/** Nobody answered in time; the author may still send it again. */
export const ReturnClosed = 'ReturnClosed';
