/** An edition was published; the subject is the edition, the detail has its number and hash. */
export const ReportPublished = 'ReportPublished';
/** Staff have looked at a sentence whose source has changed; the subject is the edition. */
export const EditionMarkSettled = 'EditionMarkSettled';
