/** The subject is the merge, the idea is the duplicate; the detail names the main idea. */
export const IdeasMerged = 'IdeasMerged';
/** A merge was undone. */
export const IdeasParted = 'IdeasParted';
