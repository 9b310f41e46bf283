/** The subject is the statement; the text stays in its row. */
export const StatementWritten = 'OpinionStatementWritten';
export const StatementMended = 'OpinionStatementMended';
export const StatementOpened = 'OpinionStatementOpened';
export const StatementClosed = 'OpinionStatementClosed';
