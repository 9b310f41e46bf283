/** A version of the rules of the house was published; the subject is the version. */
export const RulesPublished = 'RulesPublished';
