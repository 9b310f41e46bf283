import { Module } from '@nestjs/common';
import { AttentionModule } from '@ein/attention';
import { OpeningReview } from './opening-review.service.js';
import { OpeningRepository } from './opening.repository.js';
import { OpeningResolver } from './opening.resolver.js';
import { OpeningService } from './opening.service.js';

@Module({
  imports: [AttentionModule],
  providers: [OpeningRepository, OpeningService, OpeningReview, OpeningResolver],
  exports: [OpeningService],
})
export class MeetingRoomModule {}
