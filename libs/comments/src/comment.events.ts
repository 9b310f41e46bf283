/** What comments tell the log. Texts stay in the row; the log holds their salted digest. */
export const CommentPosted = 'CommentPosted';
export const CommentHidden = 'CommentHidden';
export const CommentAnonymised = 'CommentAnonymised';
export const CommentRestored = 'CommentRestored';
/** Its author mended it; the detail has the digest of the new text. */
export const CommentEdited = 'CommentEdited';
/** Its author took it away, text and all. */
export const CommentDeleted = 'CommentDeleted';
/** Somebody is addressed in a comment (`subjectId`) for the first time; `detail.accountId` says who. */
export const PersonMentioned = 'PersonMentioned';
