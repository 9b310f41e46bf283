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

  async isChecked(projectId: string): Promise<boolean> {
    const [row] = await this.database.rows<{ checked: boolean }>(
      {
        name: 'comments-checked',
        text: `select comments_checked = 'before' as checked from project where id = $1`,
      },
      [projectId],
    );
    return row?.checked ?? false;
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

  /** Oldest first. */
  async findWaitingOf(authorId: string, ideaId: string): Promise<CommentType[]> {
    const rows = await this.database.rows<CommentRow>(
      {
        name: 'comments-waiting-of',
        text: `select ${commentColumns('$1')} from comment c ${COMMENT_JOINS}
          where c.author_id = $1 and c.published_at is null and c.visibility = 'waiting' and c.idea_id in (
            select $2::uuid union all select d.id from idea d where d.merged_into = $2 and d.visibility = 'merged')
          order by c.created_at, c.id limit ${MOST_WAITING}`,
      },
      [authorId, ideaId],
    );
    return rows.map(commentOf);
  }
}
