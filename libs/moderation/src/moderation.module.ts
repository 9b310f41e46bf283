import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { CommentsModule } from '@ein/comments';
import { EditingModule } from '@ein/editing';
import { IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { MergingModule } from '@ein/merging';
import { PhotosModule } from '@ein/photos';
import { NoticesModule } from '@ein/notices';
import { QueueModule } from '@ein/queue';
import { ReturningModule } from '@ein/returning';
import { RulesModule } from '@ein/rules';
import { AppealsService } from './appeals.service.js';
import { ContentService } from './content.service.js';
import { DecidingService } from './deciding.service.js';
import { DecisionMails } from './decision-mails.service.js';
import { DecisionRecording } from './decision-recording.service.js';
import { DecisionReading } from './decision-reading.service.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionResolver, IdeaDecisionResolver } from './decision.resolver.js';
import { ItemChangedResolver } from './item-changed.resolver.js';
import { DecidedTodayResolver, ItemDecisionResolver } from './item-decision.resolver.js';
import { ModerationOwnData } from './moderation-own-data.repository.js';
import { MergingIdeasResolver } from './idea-merging.resolver.js';
import { MergingIdeas } from './idea-merging.service.js';
import { MergePreviews } from './merge-preview.service.js';
import { EditsInQueue } from './edits-in-queue.service.js';
import { PresetPreviewResolver } from './preset-preview.resolver.js';
import { PresetPreview } from './preset-preview.service.js';
import { RemovingPhotosResolver } from './photo-removing.resolver.js';
import { RemovingPhotos } from './photo-removing.service.js';

@Module({
  imports: [
    AccountsModule,
    CommentsModule,
    EditingModule,
    IdeasModule,
    MailModule,
    PhotosModule,
    MergingModule,
    QueueModule,
    RulesModule,
    NoticesModule,
    ReturningModule,
  ],
  providers: [
    DecisionRepository,
    ContentService,
    DecisionRecording,
    DecisionMails,
    DecisionReading,
    DecidingService,
    AppealsService,
    ModerationOwnData,
    EditsInQueue,
    RemovingPhotos,
    RemovingPhotosResolver,
    MergingIdeas,
    MergePreviews,
    MergingIdeasResolver,
    PresetPreview,
    PresetPreviewResolver,
    DecisionResolver,
    ItemDecisionResolver,
    ItemChangedResolver,
    DecidedTodayResolver,
    IdeaDecisionResolver,
  ],
  exports: [DecidingService, DecisionReading],
})
export class ModerationModule {}
