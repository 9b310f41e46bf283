export { LETTER_SAMPLES } from './letter-samples.js';
export { LettersModule } from './letters.module.js';
export type { Said, Sample, Write } from './sample.js';
