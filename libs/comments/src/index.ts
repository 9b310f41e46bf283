export { Comment } from './comment.entity.js';
export { CommentAnonymised, CommentHidden, CommentPosted } from './comment.events.js';
export { CommentIdInput } from './comment.inputs.js';
export {
  COMMENT_JOINS,
  commentColumns,
  commentOf,
  type CommentRow,
} from './comment-row.repository.js';
export { CommentService } from './comment.service.js';
export { CommentType } from './comment.type.js';
export { CommentsModule } from './comments.module.js';
