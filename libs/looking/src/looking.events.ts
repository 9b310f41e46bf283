/** An admin began to look at the pages as somebody of another role, or ended it; the subject is the admin. */
export const LookedAs = 'LookedAs';
