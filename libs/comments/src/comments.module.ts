import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { IdeasModule } from '@ein/ideas';
import { CommentListRepository } from './comment-list.repository.js';
import { CommentListingService } from './comment-listing.service.js';
import { CommentOwnDataRepository } from './comment-own-data.repository.js';
import { CommentOwnData } from './comment-own-data.service.js';
import { CommentEditingResolver } from './comment-editing.resolver.js';
import { CommentEditingService } from './comment-editing.service.js';
import { CommentMentionRepository } from './comment-mention.repository.js';
import { CommentMentionService } from './comment-mention.service.js';
import { CommentCheckRepository } from './comment-check.repository.js';
import { CommentChecking } from './comment-checking.service.js';
import { CommentChecks } from './comment-checks.service.js';
import { OwnWaitingResolver } from './comment-checking.resolver.js';
import { CommentRepository } from './comment.repository.js';
import {
  CommentConnectionResolver,
  CommentResolver,
  IdeaCommentsResolver,
} from './comment.resolver.js';
import { CommentService } from './comment.service.js';

@Module({
  imports: [AccountsModule, IdeasModule],
  providers: [
    CommentRepository,
    CommentCheckRepository,
    CommentChecks,
    CommentChecking,
    OwnWaitingResolver,
    CommentListRepository,
    CommentMentionRepository,
    CommentMentionService,
    CommentService,
    CommentEditingService,
    CommentEditingResolver,
    CommentListingService,
    CommentOwnDataRepository,
    CommentOwnData,
    CommentResolver,
    IdeaCommentsResolver,
    CommentConnectionResolver,
  ],
  exports: [CommentService, CommentListingService, CommentChecking, CommentChecks],
})
export class CommentsModule {}
