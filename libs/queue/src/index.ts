export { DUE_AFTER } from './queue-due.policy.js';
export { QueueConflicts } from './queue-conflicts.service.js';
export { QueueFilling } from './queue-filling.service.js';
export { QueueItem } from './queue-item.entity.js';
export { QueueItemRepository } from './queue-item.repository.js';
export { QueueModule } from './queue.module.js';
export { QueueRepository } from './queue.repository.js';
export { QueueService } from './queue.service.js';
export { QueueAuthor, QueueCounts, QueueItemType, QueueKind } from './queue.type.js';
