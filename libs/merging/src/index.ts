export { IdeasMerged, IdeasParted } from './merge.events.js';
export { mergedLetter, partedLetter } from './merge.letter.js';
export { Merging } from './merging.service.js';
export { MergingModule } from './merging.module.js';
export { IdeaMerge } from './merge.entity.js';
export { MergeNumbers, type MergedIdea } from './merge.type.js';
