import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { CARD_COLUMNS, CARD_JOINS, type CardRow, cardOf, type IdeaType } from '@ein/ideas';
import { QueueItem } from './queue-item.entity.js';
import { conditionsOf, type Part } from './queue-where.repository.js';
import type { QueueAuthor, QueueItemType, QueueKind } from './queue.type.js';

const COLUMNS = `q.id, q.version, q.kind, q.created_at as "createdAt", q.due_at as "dueAt",
  q.idea_id as "ideaId", q.comment_id as "commentId", q.appeal_of as "appealOf", q.appeal_text as "appealText", q.revision, q.risk, q.assigned_office as "assignedOffice", q.assigned_to as "assignedToId", t.display_name as "assignedTo", i.place_id as "placeId",
  q.closed_at is not null as closed, (q.kind = 'comment' and c.visibility = 'waiting') as waiting, coalesce(c.author_id, i.author_id) as "authorId",
  coalesce(nullif(left(regexp_replace(comment_text(c.id, c.body), '\\s+', ' ', 'g'), 120), ''), i.title) as title, left(coalesce(comment_text(c.id, c.body), i.body), 240) as excerpt,
  p.name as "placeName", (select count(*)::integer from notice n where n.item_id = q.id) as "noticeCount",
  case when q.claimed_until > $1 and q.claimed_by <> $2 and q.closed_at is null then a.display_name end as "claimedBy"`;

const JOINS = `join idea i on i.id = q.idea_id left join comment c on c.id = q.comment_id
  left join place p on p.id = i.place_id left join account a on a.id = q.claimed_by left join account t on t.id = q.assigned_to`;

export interface PageWanted extends Part {
  after: { dueAt: string; calm: number; id: string } | null;
  limit: number;
}

/** What the queue shows. What changes it is in {@link QueueItemRepository}. */
@Injectable()
export class QueueRepository {
  constructor(private readonly database: Database) {}

  /** Open items, due first, of those the ones that hints speak about. */
  async findPage({ after, limit, ...part }: PageWanted): Promise<QueueItemType[]> {
    const values: unknown[] = [part.now, part.viewerId];
    const { shape, sql } = conditionsOf(part, values);
    const beyond = after
      ? ` and (q.due_at, 3 - q.risk, q.id) > ($${values.push(after.dueAt)}::timestamptz, $${values.push(after.calm)}::integer, $${values.push(after.id)}::uuid)`
      : '';
    // The number stands in the text: PostgreSQL never keeps a plan whose limit it does not know.
    const text = `select ${COLUMNS} from queue_item q ${JOINS} where ${sql}${beyond} order by q.due_at, 3 - q.risk, q.id limit ${limit}`;
    const name = `queue-${shape}-${after ? 'after' : 'first'}-${limit}`;
    return this.database.rows<QueueItemType>({ name, text }, values);
  }

  async countPart(part: Part): Promise<number> {
    const values: unknown[] = [];
    const { shape, sql } = conditionsOf(part, values);
    const [row] = await this.database.rows<{ items: number }>(
      {
        name: `queue-count-${shape}`,
        text: `select count(*)::integer as items from queue_item q where ${sql}`,
      },
      values,
    );
    return row?.items ?? 0;
  }

  /** One item, open or closed. */
  async find(id: string, viewerId: string, now: Date): Promise<QueueItemType | null> {
    const [item] = await this.database.rows<QueueItemType>(
      { name: 'queue-item', text: `select ${COLUMNS} from queue_item q ${JOINS} where q.id = $3` },
      [now, viewerId, id],
    );
    return item ?? null;
  }

  /** Some items, open or closed, in no order. */
  async findMany(ids: readonly string[], viewerId: string, now: Date): Promise<QueueItemType[]> {
    return this.database.rows<QueueItemType>(
      {
        name: 'queue-items',
        text: `select ${COLUMNS} from queue_item q ${JOINS} where q.id = any($3::uuid[])`,
      },
      [now, viewerId, ids],
    );
  }

  /** Open items by kind. */
  async countOpen(): Promise<Map<QueueKind, number>> {
    const rows = await this.database.rows<{ kind: QueueKind; items: number }>({
      name: 'queue-count',
      text: 'select kind, count(*)::integer as items from queue_item where closed_at is null group by kind',
    });
    return new Map(rows.map((row) => [row.kind, row.items]));
  }

  /** Ideas of items, in whatever visibility, with all that a page shows. */
  async findIdeas(ids: readonly string[]): Promise<IdeaType[]> {
    const rows = await this.database.rows<CardRow>(
      {
        name: 'queue-ideas',
        text: `select i.body, ${CARD_COLUMNS} from idea i ${CARD_JOINS} where i.id = any($1::uuid[])`,
      },
      [ids],
    );
    return rows.map(cardOf);
  }

  async findPin(ideaId: string): Promise<{ lat: number; lon: number } | null> {
    const [pin] = await this.database.rows<{ lat: number; lon: number }>(
      'select lat, lon from idea where id = $1 and lat is not null and lon is not null',
      [ideaId],
    );
    return pin ?? null;
  }

  async findAuthor(accountId: string): Promise<QueueAuthor | null> {
    const [author] = await this.database.rows<QueueAuthor>(
      `select a.id, a.created_at as since,
         (select count(*)::integer from idea i where i.author_id = a.id and i.visibility = 'published') as "ideasPublished",
         (select count(*)::integer from comment c where c.author_id = a.id and c.visibility = 'published') as "commentsPublished",
         (select count(*)::integer from decision d where d.action in ('refuse', 'hide') and d.undone_at is null and (
            (d.comment_id is null and d.idea_id in (select id from idea where author_id = a.id))
            or d.comment_id in (select id from comment where author_id = a.id))) as decisions
       from account a where a.id = $1`,
      [accountId],
    );
    return author ?? null;
  }

  async findStored(id: string): Promise<QueueItem | null> {
    return this.database.repository(QueueItem).findOneBy({ id });
  }

  /** The stored item, locked until the transaction ends. */
  async lock(id: string): Promise<QueueItem | null> {
    return this.database
      .repository(QueueItem)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Keeps idea and comment as they are until the transaction ends: a decision and its author's withdrawal follow each other. */
  async lockContent(ideaId: string, commentId: string | null): Promise<void> {
    await this.database.rows('select from idea where id = $1 for update', [ideaId]);
    if (commentId)
      await this.database.rows('select from comment where id = $1 for update', [commentId]);
  }
}
