/** Somebody made a token for a program; the subject is the token. */
export const AccessTokenMade = 'AccessTokenMade';
/** Its owner or an admin ended it before its time. */
export const AccessTokenEnded = 'AccessTokenEnded';
