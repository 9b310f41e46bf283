import { Module } from '@nestjs/common';
import { CommentsModule } from '@ein/comments';
import { SearchModule } from '@ein/search';
import { QueueConflicts } from './queue-conflicts.service.js';
import { QueueFilling } from './queue-filling.service.js';
import { QueueItemRepository } from './queue-item.repository.js';
import { QueueRepository } from './queue.repository.js';
import { QueueConnectionResolver, QueueItemResolver } from './queue.resolver.js';
import { QueueService } from './queue.service.js';
import { SimilarToItem } from './similar-to-item.service.js';

@Module({
  imports: [CommentsModule, SearchModule],
  providers: [
    QueueRepository,
    QueueItemRepository,
    QueueFilling,
    QueueConflicts,
    QueueService,
    SimilarToItem,
    QueueItemResolver,
    QueueConnectionResolver,
  ],
  exports: [QueueRepository, QueueItemRepository, QueueConflicts, QueueFilling, QueueService],
})
export class QueueModule {}
