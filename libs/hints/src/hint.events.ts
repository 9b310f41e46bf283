/** The town put a word on its list; `subjectId` is its row. */
export const WordWatched = 'WordWatched';
/** A word of the list is no longer looked for, or is again; the detail says which. */
export const WordSwitched = 'WordSwitched';
