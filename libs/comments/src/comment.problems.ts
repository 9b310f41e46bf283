import { NotFound, resultUnion, TooManyRequests } from '@ein/platform';
import { IdeaClosed } from '@ein/ideas';
import { CommentType } from './comment.type.js';

export const PostCommentResult = resultUnion(
  'PostCommentResult',
  'The comment, or why it was not taken.',
  CommentType,
  [IdeaClosed, NotFound, TooManyRequests],
);
export type PostCommentResult = CommentType | IdeaClosed | NotFound | TooManyRequests;
