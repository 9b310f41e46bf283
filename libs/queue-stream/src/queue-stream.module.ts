import { Module } from '@nestjs/common';
import { ModerationModule } from '@ein/moderation';
import { ReturningModule } from '@ein/returning';
import { QueueModule } from '@ein/queue';
import { SessionsModule } from '@ein/sessions';
import { QueueListening } from './queue-listening.service.js';
import { QueueMovesRepository } from './queue-moves.repository.js';
import { QueueStream } from './queue-stream.service.js';

@Module({
  imports: [ReturningModule, SessionsModule, QueueModule, ModerationModule],
  providers: [QueueMovesRepository, QueueListening, QueueStream],
  exports: [QueueStream],
})
export class QueueStreamModule {}
