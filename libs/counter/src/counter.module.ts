import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { AssuranceModule } from '@ein/assurance';
import { CommentsModule } from '@ein/comments';
import { EventLogModule } from '@ein/event-log';
import { EventsModule } from '@ein/events';
import { FollowsModule } from '@ein/follows';
import { IdeasModule } from '@ein/ideas';
import { PhotosModule } from '@ein/photos';
import { Retention } from '@ein/platform';
import { QueueConflicts, QueueModule } from '@ein/queue';
import { VotesModule } from '@ein/votes';
import { CounterOwnData } from './counter-own-data.repository.js';
import { CounterRepository } from './counter.repository.js';
import { CounterResolver } from './counter.resolver.js';
import { COUNTER_CODE, CounterService } from './counter.service.js';
import { OccasionRepository } from './occasion.repository.js';
import {
  CardResolver,
  OccasionResolver,
  SpokenIdeaResolver,
  TrackedIdeaResolver,
} from './occasion.resolver.js';
import { OccasionsService } from './occasions.service.js';
import { PaperRepository } from './paper.repository.js';
import { PaperResolver } from './paper.resolver.js';
import { PAPER_FORM, PAPER_SCAN, PaperService } from './paper.service.js';
import { TakingOverService } from './taking-over.service.js';
import { WritingDownService } from './writing-down.service.js';

@Module({
  imports: [
    EventLogModule,
    AccountsModule,
    AssuranceModule,
    IdeasModule,
    CommentsModule,
    PhotosModule,
    VotesModule,
    FollowsModule,
    QueueModule,
    EventsModule,
  ],
  providers: [
    CounterRepository,
    OccasionRepository,
    PaperRepository,
    PaperService,
    CounterService,
    WritingDownService,
    TakingOverService,
    OccasionsService,
    CounterOwnData,
    CounterResolver,
    OccasionResolver,
    PaperResolver,
    SpokenIdeaResolver,
    CardResolver,
    TrackedIdeaResolver,
  ],
  exports: [CounterService, OccasionsService, WritingDownService],
})
export class CounterModule implements OnModuleInit {
  constructor(
    private readonly entries: CounterRepository,
    private readonly retention: Retention,
    private readonly conflicts: QueueConflicts,
    private readonly papers: PaperService,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: COUNTER_CODE,
      forget: (before) => this.entries.forgetCodes(before),
    });
    this.retention.register({
      key: PAPER_SCAN,
      forget: (before) => this.papers.forget(before),
    });
    this.retention.register({
      key: PAPER_FORM,
      forget: (before) => this.papers.forgetForms(before),
    });
    this.conflicts.register(async (viewerId, { ideaId, commentId }) =>
      (await this.entries.findWriter(ideaId, commentId)) === viewerId
        ? 'Das hast du selbst aufgeschrieben. Darüber entscheidet jemand anderes.'
        : null,
    );
  }
}
