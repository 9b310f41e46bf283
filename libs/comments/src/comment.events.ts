/** What comments tell the log. Texts stay in the row; the log holds their salted digest. */
export const CommentPosted = 'CommentPosted';
export const CommentHidden = 'CommentHidden';
export const CommentAnonymised = 'CommentAnonymised';
export const CommentRestored = 'CommentRestored';
