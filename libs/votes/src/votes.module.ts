import { Module } from '@nestjs/common';
import { IdeasModule } from '@ein/ideas';
import { CommentVoteRepository } from './comment-vote.repository.js';
import { VoteRepository } from './vote.repository.js';
import { CommentVoteResolver, IdeaVoteResolver } from './vote.resolver.js';
import { VoteService } from './vote.service.js';

@Module({
  imports: [IdeasModule],
  providers: [
    VoteRepository,
    CommentVoteRepository,
    VoteService,
    IdeaVoteResolver,
    CommentVoteResolver,
  ],
  exports: [VoteService],
})
export class VotesModule {}
