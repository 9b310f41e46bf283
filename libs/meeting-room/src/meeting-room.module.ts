import { Module } from '@nestjs/common';
import { SettingsLogModule } from '@ein/settings-log';
import { AttentionModule } from '@ein/attention';
import { OpeningHistory } from './opening-history.service.js';
import { OpeningReview } from './opening-review.service.js';
import { OpeningRepository } from './opening.repository.js';
import { OpeningResolver } from './opening.resolver.js';
import { OpeningService } from './opening.service.js';

@Module({
  imports: [AttentionModule, SettingsLogModule],
  providers: [OpeningRepository, OpeningHistory, OpeningService, OpeningReview, OpeningResolver],
  exports: [OpeningService],
})
export class MeetingRoomModule {}
