import { Module } from '@nestjs/common';
import { ModerationModule } from '@ein/moderation';
import { QueueModule } from '@ein/queue';
import { BatchDeciding } from './batch-deciding.service.js';
import { BatchResolver } from './batch.resolver.js';

/** Several items decided with one reason. */
@Module({
  imports: [QueueModule, ModerationModule],
  providers: [BatchDeciding, BatchResolver],
})
export class BatchesModule {}
