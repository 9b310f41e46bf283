/** What moderation tells the log. Reasons stay in the decision; the log holds their salted digest. */
export const DecisionMade = 'DecisionMade';
export const DecisionUndone = 'DecisionUndone';
export const AppealMade = 'AppealMade';
