import { Module } from '@nestjs/common';
import { CommentVoteRepository } from './comment-vote.repository.js';
import { VoteRepository } from './vote.repository.js';
import { CommentVoteResolver, IdeaVoteResolver } from './vote.resolver.js';
import { VoteService } from './vote.service.js';

@Module({
  providers: [VoteRepository, CommentVoteRepository, VoteService, IdeaVoteResolver, CommentVoteResolver],
  exports: [VoteService],
})
export class VotesModule {}
