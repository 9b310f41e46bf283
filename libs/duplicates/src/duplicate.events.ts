/** A moderator said that two ideas are two; `subjectId` is the newer one, the detail names the other. */
export const DuplicateDismissed = 'DuplicateDismissed';
