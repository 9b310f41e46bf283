export { CommentVote, Vote } from './vote.entity.js';
export { VotesModule } from './votes.module.js';
