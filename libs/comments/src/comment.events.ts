/** What comments tell the log. Texts stay in the row; the log holds their salted digest. */
/** It stands there for everybody. */
export const CommentPosted = 'CommentPosted';
/** It waits to be checked, as its project wants it; nobody but its author sees it. */
export const CommentSubmitted = 'CommentSubmitted';
/** What waited, or was refused and should not have been, stands there for everybody; the actor let it through. */
export const CommentPublished = 'CommentPublished';
export const CommentRefused = 'CommentRefused';
/** A decision about it was undone: it waits again. */
export const CommentReopened = 'CommentReopened';
export const CommentHidden = 'CommentHidden';
export const CommentAnonymised = 'CommentAnonymised';
export const CommentRestored = 'CommentRestored';
/** Its author mended it; the detail has the digest of the new text. */
export const CommentEdited = 'CommentEdited';
/** Its author took it away, text and all. */
export const CommentDeleted = 'CommentDeleted';
/** Somebody is addressed in a comment (`subjectId`) for the first time; `detail.accountId` says who. */
export const PersonMentioned = 'PersonMentioned';
