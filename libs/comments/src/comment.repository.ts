import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import {
  COMMENT_JOINS,
  commentColumns,
  commentOf,
  type CommentRow,
  IN_TIME,
  seenBy,
} from './comment-row.repository.js';
import { Comment } from './comment.entity.js';
import { CommentRevision } from './comment-revision.entity.js';
import type { CommentType } from './comment.type.js';

/** A text that a comment has or had. */
export interface CommentText {
  body: string;
  writtenAt: Date;
}

@Injectable()
export class CommentRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Comment | null> {
    return this.database.repository(Comment).findOneBy({ id });
  }

  /**
   * The comment that is replied to. Until the transaction ends nobody can make it wait again; the idea first, as in deciding.
   */
  async holdParent(id: string): Promise<Comment | null> {
    await this.database.rows(
      'select from idea where id = (select idea_id from comment where id = $1) for key share',
      [id],
    );
    return this.database
      .repository(Comment)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  /** Takes the row's lock until the transaction ends. */
  async lock(id: string): Promise<Comment | null> {
    return this.database
      .repository(Comment)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * Locks a comment whose text is about to change. The queue's items first, as in deciding: else two would wait for each
   * other.
   */
  async lockForMending(id: string): Promise<Comment | null> {
    await this.database.rows(
      'select from queue_item where comment_id = $1 and closed_at is null order by id for update',
      [id],
    );
    return this.lock(id);
  }

  /** Whether somebody has still to decide about a complaint of its author. */
  async isAppealed(id: string): Promise<boolean> {
    const found = await this.database.rows(
      `select from queue_item where comment_id = $1 and kind = 'appeal' and closed_at is null limit 1`,
      [id],
    );
    return found.length > 0;
  }

  /** All texts it had, oldest first, with the names of who is addressed. */
  async findTexts(id: string): Promise<CommentText[]> {
    return this.database.rows<CommentText>(
      `select comment_text(comment_id, body) as body, created_at as "writtenAt", version from comment_revision where comment_id = $1
       union all select comment_text(id, body), coalesce(edited_at, created_at), version from comment where id = $1 order by version`,
      [id],
    );
  }

  /** Comments as the API shows them, in the order of the ids; unknown ones are left out. `full`: what was removed, too. */
  async findShown(
    ids: readonly string[],
    viewerId: string | null,
    full = false,
  ): Promise<CommentType[]> {
    const rows = await this.database.rows<CommentRow>(
      {
        name: full ? 'comments-full' : 'comments-shown',
        text: `select ${commentColumns('$2', full)} from unnest($1::uuid[]) with ordinality wanted (id, nr)
          join comment c on c.id = wanted.id ${COMMENT_JOINS} ${full ? '' : `where ${seenBy('$2')}`} order by wanted.nr`,
      },
      [ids, viewerId],
    );
    return rows.map(commentOf);
  }

  async insert(comment: Omit<Comment, 'number'>): Promise<void> {
    await this.database.repository(Comment).insert(comment);
  }

  async changeVisibility(
    id: string,
    visibility: Comment['visibility'],
    removedAt: Date | null,
    removedGround: string | null,
  ): Promise<void> {
    await this.database.write(
      'update comment set visibility = $2, removed_at = $3, removed_ground = $4, version = version + 1 where id = $1',
      [id, visibility, removedAt, removedGround],
    );
  }

  /** Whether it may still be mended, on the database's clock. */
  async isInTime(id: string): Promise<boolean> {
    const [row] = await this.database.rows<{ open: boolean }>(
      `select ${IN_TIME} as open from comment c where c.id = $1`,
      [id],
    );
    return row?.open ?? false;
  }

  /** Puts a new text in place and keeps the one before as a revision. */
  async changeText(before: Comment, body: string, salt: Buffer): Promise<void> {
    const { id: commentId, version, body: text } = before;
    await this.database.repository(CommentRevision).insert({
      commentId,
      version,
      body: text,
      salt: before.salt,
      createdAt: before.editedAt ?? before.createdAt,
    });
    await this.database.write(
      `update comment set body = $2, salt = $3, version = version + 1, edited_at = date_trunc('milliseconds', clock_timestamp())
       where id = $1`,
      [commentId, body, salt],
    );
  }

  /** Takes the text away with everything that could bring it back. */
  async eraseText(id: string, removedAt: Date, salt: Buffer): Promise<void> {
    await this.database.write('delete from comment_revision where comment_id = $1', [id]);
    await this.database.write('delete from comment_mention where comment_id = $1', [id]);
    await this.database.write(
      `update comment set visibility = 'deleted', body = '', salt = $3, removed_at = $2, version = version + 1 where id = $1`,
      [id, removedAt, salt],
    );
  }

  /** The first comment of the thread that this one is in, under this idea. */
  async findThread(
    ideaId: string,
    number: number,
    viewerId: string | null,
  ): Promise<string | null> {
    const [row] = await this.database.rows<{ id: string }>(
      {
        name: 'comment-thread',
        text: `select coalesce(c.parent_id, c.id) as id from comment c join idea i on i.id = c.idea_id
          where c.number = $2 and ${seenBy('$3')} and (i.id = $1 or (i.merged_into = $1 and i.visibility = 'merged'))`,
      },
      [ideaId, number, viewerId],
    );
    return row?.id ?? null;
  }

  /** Notes at published comments of this idea what they changed; says at how many. */
  async markChangedThePlan(
    ideaId: string,
    ids: readonly string[],
    sentence: string,
  ): Promise<number> {
    return this.database.write(
      `update comment set changed_the_plan = $3 where idea_id = $1 and id = any($2) and visibility = 'published'`,
      [ideaId, ids, sentence],
    );
  }
}
