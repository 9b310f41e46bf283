import { Module } from '@nestjs/common';
import { IdeasModule } from '@ein/ideas';
import { CommentListRepository } from './comment-list.repository.js';
import { CommentListingService } from './comment-listing.service.js';
import { CommentRepository } from './comment.repository.js';
import {
  CommentConnectionResolver,
  CommentResolver,
  IdeaCommentsResolver,
} from './comment.resolver.js';
import { CommentService } from './comment.service.js';

@Module({
  imports: [IdeasModule],
  providers: [
    CommentRepository,
    CommentListRepository,
    CommentService,
    CommentListingService,
    CommentResolver,
    IdeaCommentsResolver,
    CommentConnectionResolver,
  ],
  exports: [CommentService, CommentListingService],
})
export class CommentsModule {}
