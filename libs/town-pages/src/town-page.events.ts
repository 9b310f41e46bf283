/** A page of the town got another text; the subject is the version. */
export const TownPageChanged = 'TownPageChanged';
/** The facts of the accessibility statement were changed. */
export const AccessibilityStatementChanged = 'AccessibilityStatementChanged';
