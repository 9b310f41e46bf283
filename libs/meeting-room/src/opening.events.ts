/** A week of opening hours was added, edited or taken away; the subject is the version, `change` says which. */
export const OpeningHoursChanged = 'OpeningHoursChanged';

/** A day that differs was said or taken back; `day` says which. */
export const OpeningExceptionChanged = 'OpeningExceptionChanged';
