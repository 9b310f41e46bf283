import { Module } from '@nestjs/common';
import { ChallengesModule } from '@ein/challenges';
import { CommentsModule } from '@ein/comments';
import { IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { QueueModule } from '@ein/queue';
import { NoticeRepository } from './notice.repository.js';
import { NoticeResolver } from './notice.resolver.js';
import { NoticesService } from './notices.service.js';

@Module({
  imports: [ChallengesModule, CommentsModule, IdeasModule, MailModule, QueueModule],
  providers: [NoticeRepository, NoticesService, NoticeResolver],
  exports: [NoticeRepository, NoticesService],
})
export class NoticesModule {}
