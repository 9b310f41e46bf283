export { Comparing, COMPARISON_COST } from './comparing.service.js';
export { EditingModule } from './editing.module.js';
export { EditingService } from './editing.service.js';
export * from './editing.events.js';
export { EditConflict } from './editing.problems.js';
export { type LapseReason, takeBackEnds } from './editing.policy.js';
export { EarlierVote, VoteRenewal } from './renewal.entity.js';
export {
  type EditAccepted,
  type EditRange,
  type EditToReview,
  ReviewingService,
} from './reviewing.service.js';
export { RevisionReading } from './revision-reading.service.js';
export { IdeaChange, RevisionComparison, TextPiece } from './revision.type.js';
export { piecesOf } from './text-diff.policy.js';
export { Withdrawal } from './withdrawal.entity.js';
export { WithdrawingService } from './withdrawing.service.js';
export { WithdrawalReason } from './withdrawal.type.js';
