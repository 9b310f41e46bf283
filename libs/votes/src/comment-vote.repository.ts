import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '@ein/platform';
import {
  COMMENT_JOINS,
  commentColumns,
  commentOf,
  type CommentRow,
  type CommentType,
  seenBy,
} from '@ein/comments';
import type { Idea } from '@ein/ideas';
import { TAKES_COMMENTS } from '@ein/projects';

/** What became of one good reason: the comment after it, the idea it stands under, and whether any are taken from this person. */
export interface CommentBallot {
  comment: CommentType;
  idea: Pick<Idea, 'id' | 'visibility' | 'authorId'>;
  open: boolean;
  /** Nobody calls their own comment a good reason. */
  own: boolean;
}

interface CommentBallotRow extends CommentRow {
  heldIdeaId: string;
  visibility: Idea['visibility'];
  authorId: string;
  open: boolean;
  own: boolean;
  counted: number | null;
}

// What was said under a duplicate is discussed under the main idea.
const IDEA = `join idea o on o.id = c.idea_id join idea i on i.id = case when o.visibility = 'merged' then o.merged_into else o.id end`;

const OPEN = `open as (
  select c.id, c.author_id from comment c ${IDEA} join project r on r.id = i.project_id
  where c.id = $1 and c.visibility = 'published' and i.visibility = 'published'
    and r.stage = 'public' and (r.permanent or exists (
      select from phase h where h.project_id = r.id and h.kind = any ($4) and h.starts_at <= $3 and $3 < h.ends_at))
)`;

const counted = (change: string) => `counted as (
  update comment_tally t set vote_count = t.vote_count ${change} from moved where t.comment_id = moved.comment_id returning t.vote_count
)`;

const RESULT = `select ${commentColumns('$2')}, i.id as "heldIdeaId", i.visibility, i.author_id as "authorId",
    exists (select from open) as open, c.author_id = $2 as own, (select vote_count from counted) as counted
  from comment c ${COMMENT_JOINS} ${IDEA} where c.id = $1 and ${seenBy('$2')}`;

const CAST: Statement = {
  name: 'comment-vote-cast',
  text: `with ${OPEN}, moved as (
      insert into comment_vote (comment_id, account_id, created_at) select id, $2, $3 from open where author_id <> $2 on conflict do nothing returning comment_id
    ), ${counted('+ 1')} ${RESULT}`,
};

const WITHDRAW: Statement = {
  name: 'comment-vote-withdraw',
  text: `with ${OPEN}, moved as (
      delete from comment_vote v using open where v.comment_id = open.id and v.account_id = $2 returning v.comment_id
    ), ${counted('- 1')} ${RESULT}`,
};

/** Votes on comments ("Guter Grund"), each one statement and so one transaction. */
@Injectable()
export class CommentVoteRepository {
  constructor(private readonly database: Database) {}

  async cast(commentId: string, accountId: string, now: Date): Promise<CommentBallot | null> {
    return this.ballot(CAST, commentId, accountId, now, true);
  }

  async withdraw(commentId: string, accountId: string, now: Date): Promise<CommentBallot | null> {
    return this.ballot(WITHDRAW, commentId, accountId, now, false);
  }

  /** Which of these comments this person calls a good reason, in the given order. */
  async findVoted(accountId: string, commentIds: readonly string[]): Promise<boolean[]> {
    const rows = await this.database.rows<{ id: string }>(
      {
        name: 'comment-votes-of-account',
        text: 'select comment_id as id from comment_vote where account_id = $1 and comment_id = any ($2)',
      },
      [accountId, commentIds],
    );
    const voted = new Set(rows.map((row) => row.id));
    return commentIds.map((id) => voted.has(id));
  }

  private async ballot(
    statement: Statement,
    commentId: string,
    accountId: string,
    now: Date,
    voted: boolean,
  ): Promise<CommentBallot | null> {
    const [row] = await this.database.rows<CommentBallotRow>(statement, [
      commentId,
      accountId,
      now,
      TAKES_COMMENTS,
    ]);
    if (!row) return null;
    const { heldIdeaId: id, visibility, authorId, open, own, counted: moved, ...comment } = row;
    if (open && !own) {
      comment.viewerHasVoted = voted;
      // Nothing moved: a twin of this request may have counted since the statement took its snapshot.
      comment.voteCount = moved ?? (await this.count(commentId));
    }
    return { comment: commentOf(comment), idea: { id, visibility, authorId }, open, own };
  }

  private async count(commentId: string): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      {
        name: 'comment-vote-count',
        text: 'select vote_count as count from comment_tally where comment_id = $1',
      },
      [commentId],
    );
    return row?.count ?? 0;
  }
}
