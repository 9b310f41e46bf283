export { CommentVote, Vote } from './vote.entity.js';
export { VoteService } from './vote.service.js';
export { VotesModule } from './votes.module.js';
