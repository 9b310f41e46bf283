export interface CommentAuthor {
  displayName: string;
  role: string | null;
  placeName: string | null;
}

/** What is shown of a contribution. */
export interface CommentView {
  id: string;
  number: number;
  /** Number of the linked idea it was written under. */
  fromNumber: number | null;
  version: number;
  body: string;
  bodyHtml: string;
  stance: 'FOR' | 'IF' | 'AGAINST' | 'QUESTION' | null;
  createdAt: string;
  editedAt: string | null;
  voteCount: number;
  viewerHasVoted: boolean;
  viewerIsAuthor: boolean;
  viewerCanEdit: boolean;
  /** It waits to be checked: only its author reads it here. */
  waiting: boolean;
  removed: boolean;
  removedAt: string | null;
  removedGround: string | null;
  deletedByAuthor: boolean;
  changedThePlan: string | null;
  answered: boolean;
  /** The evening at which it was written on a card. */
  card?: string | null;
  /** It was taken over from the platform that the town had before; who wrote it there, if that is shown. */
  origin?: { writer: string | null } | null;
  author: CommentAuthor;
}

export interface ThreadView extends CommentView {
  replyCount: number;
  replies: CommentView[];
}

/** The replies that everybody reads: what is counted and where the next page begins, whatever of the reader's own waits in it. */
export const publishedReplies = ({ replies }: Pick<ThreadView, 'replies'>): CommentView[] =>
  replies.filter(({ waiting }) => !waiting);

/** A name that several people have, with those it can mean. */
export interface UnclearName {
  name: string;
  people: { displayName: string; placeName: string | null; number: number | null }[];
}

/** What was not taken, where it was written and why. */
export interface Refused {
  /** `new`, or the id of the contribution that it replies to or changes. */
  at: string;
  deed: 'write' | 'edit' | 'other';
  body: string;
  problem: string;
  unclear: UnclearName[];
}

/** What all contributions of a page have in common. */
export interface Talk {
  ideaId: string;
  /** Number of the idea whose page this is. */
  number: number;
  /** Address of the idea's page. */
  address: string;
  /** With our own host, for links that are passed on. */
  origin: string;
  /** What the page shows, to be kept by a form: `gruende=alle&ordnung=neueste`, or nothing. */
  state: string;
  /** Where who is not signed in goes; null for those who are. */
  signIn: string | null;
  /** Address of the page on which something can be reported. */
  report: string;
  /** Where names of those who take part are offered. */
  people: string;
  acceptsComments: boolean;
  /** What is written here is checked before it appears. */
  checked: boolean;
  /** Number of the contribution that its author is about to mend. */
  editing: number | null;
  refused: Refused | null;
}

/** Where a form of a contribution is sent, so that the page shows the same again. */
export const actionOf = ({ state }: Talk, name: string, anchor = ''): string =>
  `?/${name}${state && `&${state}`}${anchor && `#${anchor}`}`;

/** The address of one contribution: it opens with its thread, wherever it stands in the lists. */
export const permalink = ({ address }: Talk, number: number): string =>
  `${address}?beitrag=${number}#K-${number}`;
