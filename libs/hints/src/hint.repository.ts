import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { HintPart, HintType } from './hint.type.js';
import type { Found } from './text-hints.policy.js';

/** A text to be looked through: of an item, or of a comment that is in none. */
export interface TextToLook {
  ideaId: string;
  commentId: string | null;
  /** Null for comments. */
  title: string | null;
  body: string;
  authorId: string;
  /** Somebody else collected it: nobody here wrote it twice. */
  imported: boolean;
}

export interface ItemToLook extends TextToLook {
  id: string;
  version: number;
}

type HintRow = Omit<HintType, 'passage'> & { itemId: string; text: string | null };

/** The text that an item `q` is about: the edit that waits, the comment, or the idea. */
const TEXT = {
  title: 'case when c.id is null then coalesce(e.title, i.title) end',
  body: 'coalesce(comment_text(c.id, c.body), e.body, i.body)',
  joins: `join idea i on i.id = q.idea_id left join comment c on c.id = q.comment_id
    left join lateral (select r.title, r.body from idea_revision r
      where q.kind = 'edit' and r.idea_id = q.idea_id and r.review = 'due' and r.state in ('text', 'waiting')
      order by r.version desc limit 1) e on true`,
};

@Injectable()
export class HintRepository {
  constructor(private readonly database: Database) {}

  /** Open items whose text nobody has looked through as it is now, oldest first. */
  async findItemsToLook(limit: number): Promise<ItemToLook[]> {
    return this.database.rows<ItemToLook>({
      name: `hints-to-look-${limit}`,
      text: `select q.id, q.version, q.idea_id as "ideaId", q.comment_id as "commentId", ${TEXT.title} as title, ${TEXT.body} as body,
          coalesce(c.author_id, i.author_id) as "authorId", i.source is not null and c.id is null as imported
        from queue_item q ${TEXT.joins}
        where q.closed_at is null and q.kind in ('idea', 'edit', 'notice', 'comment', 'look') and q.hinted_version is distinct from q.version
        order by q.created_at limit ${limit}`,
    });
  }

  /** A comment that everybody can read; null once it is gone. */
  async findComment(id: string): Promise<TextToLook | null> {
    const [row] = await this.database.rows<TextToLook>(
      `select c.idea_id as "ideaId", c.id as "commentId", null as title, comment_text(c.id, c.body) as body, c.author_id as "authorId",
         false as imported from comment c where c.id = $1 and c.visibility = 'published'`,
      [id],
    );
    return row ?? null;
  }

  /** Takes the place of what was noticed before; nothing happens when the item has changed since it was read. */
  async save(item: ItemToLook, found: readonly Found[], risk: number): Promise<void> {
    const current = await this.database.write(
      'update queue_item set hinted_version = $2, risk = $3 where id = $1 and version = $2',
      [item.id, item.version, risk],
    );
    if (current === 0) return;
    await this.database.write('delete from queue_hint where item_id = $1', [item.id]);
    await this.database.write(
      `insert into queue_hint (item_id, position, kind, category, part, starts, ends, word, why, weight)
       select $1, position, kind, category, part, "from", "to", word, why, weight from jsonb_to_recordset($2::jsonb)
         as r(position smallint, kind text, category text, part text, "from" integer, "to" integer, word text, why text, weight smallint)`,
      [item.id, JSON.stringify(found.map((hint, position) => ({ ...hint, position })))],
    );
  }

  /** Per item in the order of the ids, the heaviest first. */
  async findByItems(itemIds: readonly string[]): Promise<HintType[][]> {
    const rows = await this.database.rows<HintRow>(
      {
        name: 'hints-of-items',
        text: `select h.item_id as "itemId", h.kind, h.category, h.part, h.starts as "from", h.ends as "to", h.why, h.weight,
            case when abs(q.hinted_version) = q.version then case h.part when 'title' then ${TEXT.title} when 'body' then ${TEXT.body} end end as text
          from queue_hint h join queue_item q on q.id = h.item_id ${TEXT.joins}
          where h.item_id = any($1::uuid[]) order by h.weight desc, h.position`,
      },
      [itemIds],
    );
    const byItem = new Map<string, HintType[]>(itemIds.map((id) => [id, []]));
    for (const { itemId, text, ...hint } of rows) byItem.get(itemId)?.push(withPassage(hint, text));
    return itemIds.map((id) => byItem.get(id) ?? []);
  }

  // Both go from the new accounts, who are few: "limit 1" keeps PostgreSQL from reading what everybody wrote instead.

  /** How many new accounts wrote about this idea or support it since then. Only the number leaves the database. */
  async countNewcomersOn(ideaId: string, since: Date, openedSince: Date): Promise<number> {
    const [row] = await this.database.rows<{ people: number }>(
      `select count(*)::integer as people from account a
       where a.created_at > $3 and (
         (select true from comment c where c.author_id = a.id and c.idea_id = $1 and c.created_at > $2 limit 1)
         or (select true from vote v where v.account_id = a.id and v.idea_id = $1 and v.created_at > $2 limit 1))`,
      [ideaId, since, openedSince],
    );
    return row?.people ?? 0;
  }

  /** How many new accounts sent in an idea or a comment since then. */
  async countNewcomers(since: Date, openedSince: Date): Promise<number> {
    const [row] = await this.database.rows<{ people: number }>(
      `select count(*)::integer as people from account a where a.created_at > $2 and (
         (select true from idea i where i.author_id = a.id and i.source is null and i.submitted_at > $1 limit 1)
         or (select true from comment c where c.author_id = a.id and c.created_at > $1 limit 1))`,
      [since, openedSince],
    );
    return row?.people ?? 0;
  }

  async isNewcomer(accountId: string, openedSince: Date): Promise<boolean> {
    const found = await this.database.rows(
      'select from account where id = $1 and created_at > $2',
      [accountId, openedSince],
    );
    return found.length > 0;
  }
}

/** Without its place when the text has changed since: it would point at something else. */
function withPassage(hint: Omit<HintType, 'passage'>, text: string | null): HintType {
  const stands = text !== null && hint.from !== null && hint.to !== null;
  if (stands) return { ...hint, passage: text.slice(hint.from ?? 0, hint.to ?? 0) };
  const part: HintPart | null = null;
  return { ...hint, part, from: null, to: null, passage: null };
}
