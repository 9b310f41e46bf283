export { CounterEntry } from './counter-entry.entity.js';
export { CounterModule } from './counter.module.js';
export { CounterService } from './counter.service.js';
export { Occasion } from './occasion.entity.js';
export { OccasionsService } from './occasions.service.js';
export { WritingDownService } from './writing-down.service.js';
