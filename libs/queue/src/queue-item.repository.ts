import { Injectable } from '@nestjs/common';
import { Database, type Day, newId } from '@ein/platform';
import { QueueItem } from './queue-item.entity.js';

/** Items are due when the town's working day ends. */
const DUE_AT = `(due::date + time '17:00') at time zone 'Europe/Berlin'`;

export interface WaitingIdea {
  id: string;
  submittedAt: Date;
  source: string | null;
}

export interface WaitingEdit {
  id: string;
  writtenAt: Date;
}

/** How items come into the queue and leave it. */
@Injectable()
export class QueueItemRepository {
  constructor(private readonly database: Database) {}

  /** Submitted ideas that are in no open item, oldest first. `only`: look at these alone. */
  async findIdeasWithoutItem(limit: number, only: string[] | null): Promise<WaitingIdea[]> {
    return this.database.rows<WaitingIdea>(
      `select i.id, i.submitted_at as "submittedAt", i.source from idea i
       where i.visibility = 'submitted' ${only ? 'and i.id = any($2::uuid[])' : ''}
         and not exists (select from queue_item q where q.kind = 'idea' and q.idea_id = i.id and q.comment_id is null and q.closed_at is null)
       order by i.submitted_at, i.id limit $1`,
      only ? [limit, only] : [limit],
    );
  }

  /** One open item for each idea that still waits; returns how many are new. */
  async insertForIdeas(ideas: { ideaId: string; due: Day }[], now: Date): Promise<number> {
    return this.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, created_at)
       select r.id, 'idea', r."ideaId", ${DUE_AT}, $2 from jsonb_to_recordset($1::jsonb) as r(id uuid, "ideaId" uuid, due text)
       join idea i on i.id = r."ideaId" and i.visibility = 'submitted'
       on conflict do nothing`,
      [JSON.stringify(ideas.map((idea) => ({ ...idea, id: newId() }))), now],
    );
  }

  /** Public ideas with an edit that nobody has looked at and that is in no open item, oldest first. `only`: look at these alone. */
  async findEditsWithoutItem(limit: number, only: string[] | null): Promise<WaitingEdit[]> {
    return this.database.rows<WaitingEdit>(
      `select i.id, min(r.created_at) as "writtenAt" from idea_revision r join idea i on i.id = r.idea_id
       where r.review = 'due' and r.state in ('text', 'waiting') and i.visibility = 'published' ${only ? 'and i.id = any($2::uuid[])' : ''}
         and not exists (select from queue_item q where q.kind = 'edit' and q.idea_id = i.id and q.closed_at is null)
       group by i.id order by 2, i.id limit $1`,
      only ? [limit, only] : [limit],
    );
  }

  async insertForEdits(ideas: { ideaId: string; due: Day }[], now: Date): Promise<number> {
    return this.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, created_at)
       select r.id, 'edit', r."ideaId", ${DUE_AT}, $2 from jsonb_to_recordset($1::jsonb) as r(id uuid, "ideaId" uuid, due text)
       on conflict do nothing`,
      [JSON.stringify(ideas.map((idea) => ({ ...idea, id: newId() }))), now],
    );
  }

  /** An open item for a published comment, unless somebody decided about it after its text was written. */
  async insertForComment(ideaId: string, commentId: string, due: Day, now: Date): Promise<void> {
    await this.database.write(
      `insert into queue_item (id, kind, idea_id, comment_id, due_at, created_at)
       select $1::uuid, 'comment', $2::uuid, c.id, ${DUE_AT}, $5 from comment c, (values ($4::text)) as wanted(due)
       where c.id = $3 and c.visibility = 'published' and not exists (
         select from queue_item q where q.comment_id = c.id and q.kind = 'comment' and q.closed_at >= coalesce(c.edited_at, c.created_at))
       on conflict do nothing`,
      [newId(), ideaId, commentId, due, now],
    );
  }

  /** Comments that wait to be checked and are in no open item, oldest first. `only`: look at these alone. */
  async findCommentsWithoutItem(
    limit: number,
    only: string[] | null,
  ): Promise<{ id: string; ideaId: string; writtenAt: Date }[]> {
    return this.database.rows(
      `select c.id, c.idea_id as "ideaId", c.created_at as "writtenAt" from comment c
       where c.visibility = 'waiting' ${only ? 'and c.id = any($2::uuid[])' : ''}
         and not exists (select from queue_item q where q.kind = 'comment' and q.comment_id = c.id and q.closed_at is null)
       order by c.created_at, c.id limit $1`,
      only ? [limit, only] : [limit],
    );
  }

  /** One open item for each comment that still waits; returns how many are new. */
  async insertForComments(
    comments: { commentId: string; ideaId: string; due: Day }[],
    now: Date,
  ): Promise<number> {
    return this.database.write(
      `insert into queue_item (id, kind, idea_id, comment_id, due_at, created_at)
       select r.id, 'comment', c.idea_id, c.id, ${DUE_AT}, $2 from jsonb_to_recordset($1::jsonb) as r(id uuid, "commentId" uuid, due text)
       join comment c on c.id = r."commentId" and c.visibility = 'waiting'
       on conflict do nothing`,
      [JSON.stringify(comments.map((comment) => ({ ...comment, id: newId() }))), now],
    );
  }

  /** An open item that asks whether this idea is the same as an older one; null when one is open already. */
  async insertForDuplicate(ideaId: string, due: Day, now: Date): Promise<string | null> {
    const [item] = await this.database.rows<{ id: string }>(
      `insert into queue_item (id, kind, idea_id, due_at, created_at)
       select $1::uuid, 'duplicate', $2::uuid, ${DUE_AT}, $4 from (values ($3::text)) as wanted(due)
       on conflict do nothing returning id`,
      [newId(), ideaId, due, now],
    );
    return item?.id ?? null;
  }

  /**
   * Public ideas that nobody had checked before and nobody has decided about since, and that are in no open item: such as one
   * that its author has withdrawn and brought back. Only those published after `since`.
   */
  async findUncheckedWithoutItem(limit: number, since: Date): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select i.id from unchecked_publication u join idea i on i.id = u.idea_id and i.visibility = 'published'
       where u.published_at > $2
         and not exists (select from queue_item q where q.kind = 'look' and q.idea_id = i.id and q.closed_at is null)
         and not exists (select from decision d where d.idea_id = i.id and d.comment_id is null and d.photo_id is null
           and d.revision is null and d.undone_at is null)
       order by u.published_at, i.id limit $1`,
      [limit, since],
    );
    return rows.map(({ id }) => id);
  }

  /** An open item for each of these ideas, which are public and unchecked; returns how many are new. */
  async insertForLooks(ideaIds: readonly string[], due: Day, now: Date): Promise<number> {
    return this.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, created_at)
       select r.id, 'look', r."ideaId", ${DUE_AT}, $3 from jsonb_to_recordset($1::jsonb) as r(id uuid, "ideaId" uuid), (values ($2::text)) as wanted(due)
       on conflict do nothing`,
      [JSON.stringify(ideaIds.map((ideaId) => ({ id: newId(), ideaId }))), due, now],
    );
  }

  /** Copies anew by what lists are narrowed, where an author has moved their idea; returns for how many items. */
  async copyPlaces(): Promise<number> {
    return this.database.write(
      `update queue_item q set place_id = i.place_id, category_id = i.category_id, project_id = i.project_id from idea i
       where i.id = q.idea_id and q.closed_at is null
         and (q.place_id, q.category_id, q.project_id) is distinct from (i.place_id, i.category_id, i.project_id)`,
    );
  }

  /** Closes items of ideas that no longer wait, because their author took them back; returns how many. */
  async closeOvertaken(now: Date): Promise<number> {
    return this.database.write(
      `update queue_item q set closed_at = $1, version = q.version + 1 from idea i
       where q.closed_at is null and i.id = q.idea_id and (
         (q.kind = 'idea' and i.visibility <> 'submitted')
         or (q.kind = 'look' and i.visibility <> 'published')
         or (q.kind = 'comment' and not exists (select from comment c where c.id = q.comment_id and c.visibility in ('published', 'waiting')))
         or (q.kind = 'edit' and (i.visibility <> 'published' or not exists (
              select from idea_revision r where r.idea_id = i.id and r.review = 'due' and r.state in ('text', 'waiting')))))`,
      [now],
    );
  }

  /** The open item for notices about this content; a further notice changes what a decision should have seen. */
  async gatherNotices(
    ideaId: string,
    commentId: string | null,
    due: Day,
    now: Date,
  ): Promise<string> {
    const [item] = await this.database.rows<{ id: string }>(
      `insert into queue_item as q (id, kind, idea_id, comment_id, due_at, created_at)
       select $1::uuid, 'notice', $2::uuid, $3::uuid, ${DUE_AT}, $5 from (values ($4::text)) as wanted(due)
       on conflict (kind, idea_id, comment_id, photo_id) where closed_at is null do update set version = q.version + 1 returning q.id`,
      [newId(), ideaId, commentId, due, now],
    );
    if (!item) throw new Error(`No item was found or made for notices about idea ${ideaId}.`);
    return item.id;
  }

  /** Null when this decision was appealed against before. */
  async insertAppeal(
    appeal: Pick<
      QueueItem,
      'ideaId' | 'commentId' | 'appealOf' | 'appealText' | 'revision' | 'photoId'
    >,
    due: Day,
    now: Date,
  ): Promise<Pick<QueueItem, 'id' | 'dueAt'> | null> {
    const [item] = await this.database.rows<Pick<QueueItem, 'id' | 'dueAt'>>(
      `insert into queue_item (id, kind, idea_id, comment_id, appeal_of, appeal_text, due_at, created_at, revision, photo_id)
       select $1::uuid, 'appeal', $2::uuid, $3::uuid, $4::uuid, $5, ${DUE_AT}, $7, $8::integer, $9::uuid from (values ($6::text)) as wanted(due)
       on conflict do nothing returning id, due_at as "dueAt"`,
      [
        newId(),
        appeal.ideaId,
        appeal.commentId,
        appeal.appealOf,
        appeal.appealText,
        due,
        now,
        appeal.revision,
        appeal.photoId,
      ],
    );
    return item ?? null;
  }

  /** Locks every open item about the idea itself, or about this comment; always before the content, in this order. */
  async lockOpen(ideaId: string, commentId: string | null): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select id from queue_item where idea_id = $1 and comment_id is not distinct from $2 and closed_at is null
       order by id for update`,
      [ideaId, commentId],
    );
    return rows.map(({ id }) => id);
  }

  /** What is seen of their idea has changed. Only items that are locked already, so that nobody waits in a circle. */
  async raiseVersions(ids: readonly string[]): Promise<void> {
    await this.database.write(
      'update queue_item set version = version + 1 where id = any($1::uuid[])',
      [ids],
    );
  }

  /** The item of a decision that waited in no list. */
  async insertClosed(ideaId: string, photoId: string | null, now: Date): Promise<string> {
    const id = newId();
    await this.database.write(
      `insert into queue_item (id, kind, idea_id, photo_id, due_at, created_at, closed_at) values ($1, $5, $2, $3, $4, $4, $4)`,
      [id, ideaId, photoId, now, photoId ? 'photo' : 'merge'],
    );
    return id;
  }

  /** Takes the item for a while, or keeps it; false when a colleague has it. */
  async claim(id: string, accountId: string, now: Date, until: Date): Promise<boolean> {
    const claimed = await this.database.write(
      `update queue_item set claimed_by = $2, claimed_until = $4
       where id = $1 and closed_at is null and (claimed_by is null or claimed_by = $2 or claimed_until <= $3)`,
      [id, accountId, now, until],
    );
    return claimed > 0;
  }

  async close(id: string, now: Date): Promise<void> {
    await this.database.write(
      'update queue_item set closed_at = $2, version = version + 1, claimed_by = null, claimed_until = null where id = $1',
      [id, now],
    );
  }

  /** Opens an item again; what has come in since as a new item about the same is joined to it. */
  async reopen(item: QueueItem, now: Date): Promise<void> {
    const [newer] = await this.database.rows<{ id: string }>(
      `select id from queue_item where kind = $1 and idea_id = $2 and comment_id is not distinct from $3
         and photo_id is not distinct from $4 and closed_at is null for update`,
      [item.kind, item.ideaId, item.commentId, item.photoId],
    );
    if (newer) {
      await this.close(newer.id, now);
      await this.database.write('update notice set item_id = $2 where item_id = $1', [
        newer.id,
        item.id,
      ]);
    }
    await this.database.write(
      'update queue_item set closed_at = null, version = version + 1 where id = $1',
      [item.id],
    );
  }
}
