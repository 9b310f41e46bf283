export interface CommentAuthor {
  displayName: string;
  role: string | null;
  placeName: string | null;
}

/** What is shown of a contribution. */
export interface CommentView {
  id: string;
  number: number;
  bodyHtml: string;
  stance: 'FOR' | 'IF' | 'AGAINST' | 'QUESTION' | null;
  createdAt: string;
  voteCount: number;
  viewerHasVoted: boolean;
  removed: boolean;
  removedGround: string | null;
  changedThePlan: string | null;
  author: CommentAuthor;
  replies?: Omit<CommentView, 'replies'>[];
}
