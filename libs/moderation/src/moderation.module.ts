import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { ChallengesModule } from '@ein/challenges';
import { CommentsModule } from '@ein/comments';
import { EditingModule } from '@ein/editing';
import { IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { PhotosModule } from '@ein/photos';
import { SearchModule } from '@ein/search';
import { AppealsService } from './appeals.service.js';
import { ContentService } from './content.service.js';
import { DecidingService } from './deciding.service.js';
import { DecisionMails } from './decision-mails.service.js';
import { DecisionReading } from './decision-reading.service.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionResolver, IdeaDecisionResolver } from './decision.resolver.js';
import { ModerationOwnData } from './moderation-own-data.repository.js';
import { EditsInQueue } from './edits-in-queue.service.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticesService } from './notices.service.js';
import { RemovingPhotosResolver } from './photo-removing.resolver.js';
import { RemovingPhotos } from './photo-removing.service.js';
import { QueueFilling } from './queue-filling.service.js';
import { QueueItemRepository } from './queue-item.repository.js';
import { QueueRepository } from './queue.repository.js';
import { QueueConnectionResolver, QueueItemResolver } from './queue.resolver.js';
import { QueueService } from './queue.service.js';
import { SimilarToItem } from './similar-to-item.service.js';

@Module({
  imports: [
    AccountsModule,
    ChallengesModule,
    CommentsModule,
    EditingModule,
    IdeasModule,
    MailModule,
    PhotosModule,
    SearchModule,
  ],
  providers: [
    QueueRepository,
    QueueItemRepository,
    DecisionRepository,
    NoticeRepository,
    QueueFilling,
    QueueService,
    ContentService,
    DecisionMails,
    DecisionReading,
    DecidingService,
    AppealsService,
    NoticesService,
    ModerationOwnData,
    SimilarToItem,
    EditsInQueue,
    RemovingPhotos,
    RemovingPhotosResolver,
    QueueItemResolver,
    QueueConnectionResolver,
    DecisionResolver,
    IdeaDecisionResolver,
  ],
  exports: [QueueFilling, DecisionReading],
})
export class ModerationModule {}
