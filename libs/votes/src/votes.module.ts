import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { CommentsModule } from '@ein/comments';
import { IdeasModule } from '@ein/ideas';
import { CommentVoteRepository } from './comment-vote.repository.js';
import { GuestVotes } from './guest-votes.repository.js';
import { VoteOwnData } from './vote-own-data.repository.js';
import { VoteRepository } from './vote.repository.js';
import { CommentVoteResolver, IdeaVoteResolver } from './vote.resolver.js';
import { VoteService } from './vote.service.js';

@Module({
  imports: [AccountsModule, IdeasModule, CommentsModule],
  providers: [
    VoteRepository,
    CommentVoteRepository,
    VoteService,
    VoteOwnData,
    GuestVotes,
    IdeaVoteResolver,
    CommentVoteResolver,
  ],
  exports: [VoteService],
})
export class VotesModule {}
