export { Comment } from './comment.entity.js';
export { CommentHidden, CommentPosted, CommentRestored } from './comment.events.js';
export { CommentIdInput, PostCommentInput } from './comment.inputs.js';
export { CommentListingService } from './comment-listing.service.js';
export {
  COMMENT_JOINS,
  commentColumns,
  commentOf,
  type CommentRow,
} from './comment-row.repository.js';
export { CommentService } from './comment.service.js';
export { CommentConnection, CommentSort, CommentType } from './comment.type.js';
export { CommentsModule } from './comments.module.js';
export { Stance, StanceCounts } from './stance.type.js';
