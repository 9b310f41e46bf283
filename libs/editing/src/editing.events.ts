/** What editing tells the log. Texts, notes and reasons stay in their rows; the log holds their salted digest. */
export const IdeaEdited = 'IdeaEdited';
export const IdeaResubmitted = 'IdeaResubmitted';
export const IdeaEditProposed = 'IdeaEditProposed';
export const IdeaEditTakenBack = 'IdeaEditTakenBack';
/** A moderator has seen an edit: it stays, comes, or goes; and the same taken back. */
export const IdeaEditReviewed = 'IdeaEditReviewed';
/** Supporters are asked about another meaning, and what came of it. */
export const IdeaMeaningChanged = 'IdeaMeaningChanged';
export const IdeaMeaningSettled = 'IdeaMeaningSettled';
/** The question has no result: the town has answered meanwhile, or voting or the idea has ended; `detail.why` says which. */
export const IdeaMeaningLapsed = 'IdeaMeaningLapsed';
export const IdeaWithdrawn = 'IdeaWithdrawn';
export const IdeaWithdrawalTakenBack = 'IdeaWithdrawalTakenBack';
