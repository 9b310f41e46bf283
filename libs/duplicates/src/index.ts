export { DuplicateSuspicion } from './duplicate-suspicion.entity.js';
export { DuplicatesModule } from './duplicates.module.js';
export { measureDuplicates, readEvalIdeas } from './duplicate-figures.js';
