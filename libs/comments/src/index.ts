export { Comment } from './comment.entity.js';
export {
  CommentAnonymised,
  CommentDeleted,
  CommentEdited,
  CommentHidden,
  CommentPosted,
  CommentPublished,
  CommentRefused,
  CommentReopened,
  CommentSubmitted,
  PersonMentioned,
} from './comment.events.js';
export { CommentChecking } from './comment-checking.service.js';
export { CommentChecks, type CommentTrust } from './comment-checks.service.js';
export { CommentEditingService } from './comment-editing.service.js';
export { CommentMention } from './comment-mention.entity.js';
export { CommentRevision } from './comment-revision.entity.js';
export { CommentListingService } from './comment-listing.service.js';
export { CommentIdInput, PostCommentInput } from './comment.inputs.js';
export {
  COMMENT_JOINS,
  seenBy,
  commentColumns,
  commentOf,
  type CommentRow,
} from './comment-row.repository.js';
export { CommentService } from './comment.service.js';
export { CommentType } from './comment.type.js';
export { Stance } from './stance.type.js';
export { CommentsModule } from './comments.module.js';
