import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { CommentsModule } from '@ein/comments';
import { MailModule } from '@ein/mail';
import { ProjectsModule } from '@ein/projects';
import { OpinionOwnData } from './opinion-own-data.repository.js';
import { OpinionResolver } from './opinion.resolver.js';
import { OpinionResultsService } from './opinion-results.service.js';
import { OpinionService } from './opinion.service.js';
import { OpinionSnapshotRepository } from './opinion-snapshot.repository.js';
import { OpinionStatementRepository } from './opinion-statement.repository.js';
import { OpinionVoteRepository } from './opinion-vote.repository.js';
import { OpinionThread } from './opinion-thread.service.js';
import { StatementDeskResolver } from './statement-desk.resolver.js';
import { StatementDeskService } from './statement-desk.service.js';
import { WithheldTelling } from './withheld-telling.service.js';

@Module({
  imports: [AccountsModule, ProjectsModule, CommentsModule, MailModule],
  providers: [
    OpinionStatementRepository,
    OpinionVoteRepository,
    OpinionSnapshotRepository,
    OpinionService,
    OpinionResultsService,
    OpinionThread,
    StatementDeskService,
    WithheldTelling,
    OpinionOwnData,
    OpinionResolver,
    StatementDeskResolver,
  ],
  exports: [OpinionResultsService],
})
export class OpinionsModule {}
