import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import {
  COMMENT_JOINS,
  commentColumns,
  commentOf,
  type CommentRow,
} from './comment-row.repository.js';
import type { CommentType } from './comment.type.js';

/** More than these nobody has under one idea within the limits of writing. */
const MOST_WAITING = 50;

/** Comments that are checked before they appear. */
@Injectable()
export class CommentCheckRepository {
  constructor(private readonly database: Database) {}

  /** Those of these projects that check first. */
  async findChecked(projectIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(
      {
        name: 'comments-checked',
        text: `select id from project where id = any($1) and comments_checked = 'before'`,
      },
      [projectIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Later than it was written in any case: that says that it was checked. */
  async publish(id: string, now: Date): Promise<void> {
    await this.database.write(
      `update comment set visibility = 'published', published_at = greatest($2::timestamptz, created_at + interval '1 millisecond'),
         removed_at = null, removed_ground = null, version = version + 1 where id = $1`,
      [id, now],
    );
  }

  async reopen(id: string): Promise<void> {
    await this.database.write(
      `update comment set visibility = 'waiting', published_at = null, removed_at = null, removed_ground = null, version = version + 1
       where id = $1`,
      [id],
    );
  }

  async hasReplies(id: string): Promise<boolean> {
    const found = await this.database.rows('select from comment where parent_id = $1 limit 1', [
      id,
    ]);
    return found.length > 0;
  }

  async countWaitingOf(authorId: string): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::integer as count from comment where author_id = $1 and published_at is null and visibility = 'waiting'`,
      [authorId],
    );
    return row?.count ?? 0;
  }

  /** Under each of these ideas, in their order; oldest first. */
  async findWaitingOf(authorId: string, ideaIds: readonly string[]): Promise<CommentType[][]> {
    const rows = await this.database.rows<CommentRow & { under: string }>(
      {
        name: 'comments-waiting-of',
        text: `select wanted.id as under, w.* from unnest($2::uuid[]) wanted (id) cross join lateral (
          select ${commentColumns('$1')} from comment c ${COMMENT_JOINS}
          where c.author_id = $1 and c.published_at is null and c.visibility = 'waiting' and c.idea_id in (
            select wanted.id union all select d.id from idea d where d.merged_into = wanted.id and d.visibility = 'merged')
          order by c.created_at, c.id limit ${MOST_WAITING}) w order by w."createdAt", w.id`,
      },
      [authorId, ideaIds],
    );
    return ideaIds.map((id) =>
      rows.filter(({ under }) => under === id).map(({ under: _, ...row }) => commentOf(row)),
    );
  }
}
