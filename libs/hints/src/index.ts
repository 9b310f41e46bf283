export { Hinting } from './hinting.service.js';
export { HALVES, measureHints, readLines } from './hint-lines.js';
export { QueueHint } from './queue-hint.entity.js';
export { TextPrint } from './text-print.entity.js';
export { WatchedWord } from './watched-word.entity.js';
export { HintsModule } from './hints.module.js';
