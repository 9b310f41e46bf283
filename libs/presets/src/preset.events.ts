/** A reason preset was added, edited, moved or switched on or off; the subject is the preset, `change` says which. */
export const ReasonPresetChanged = 'ReasonPresetChanged';
