import { Injectable } from '@nestjs/common';
import { Database, type Language } from '@ein/platform';
import type { Colleague } from './desk.type.js';

export interface Assignment {
  itemId: string;
  accountId: string | null;
  office: string | null;
  byId: string;
  at: Date;
}

/** Somebody with what was given to them since the last mail. */
export interface Untold {
  accountId: string;
  email: string;
  language: Language;
  ideaNumber: number | null;
  title: string;
  placeName: string | null;
  dueAt: Date;
}

@Injectable()
export class AssigningRepository {
  constructor(private readonly database: Database) {}

  /** Who can open the queue. */
  async findColleagues(): Promise<Colleague[]> {
    return this.database.rows<Colleague>(
      `select id, display_name as "displayName" from account
       where role in ('moderator', 'admin') and confirmed_at is not null order by display_name, id limit 200`,
    );
  }

  /** The offices that have been named so far, whether for an idea or for an item. */
  async findOffices(): Promise<string[]> {
    const rows = await this.database.rows<{ office: string }>(
      `select distinct office from (
         select office from processing_step where office is not null union select office from answer
         union select assigned_office from queue_item where assigned_office is not null and closed_at is null) named
       where char_length(office) between 2 and 120 order by office limit 200`,
    );
    return rows.map(({ office }) => office);
  }

  /** False when the item is not open. What somebody takes themselves is told to nobody. */
  async assign({ itemId, accountId, office, byId, at }: Assignment): Promise<boolean> {
    const assigned = await this.database.write(
      `update queue_item set assigned_to = $2::uuid, assigned_office = $3, assigned_by = $4, assigned_at = $5,
         assigned_untold = $2::uuid is not null and $2::uuid <> $4::uuid and (assigned_untold or assigned_to is distinct from $2::uuid)
       where id = $1 and closed_at is null`,
      [itemId, accountId, office, byId, at],
    );
    return assigned > 0;
  }

  /** Takes what nobody was told of yet, for who can still open the queue; due first. */
  async takeUntold(): Promise<Untold[]> {
    return this.database.rows<Untold>(
      `with taken as (update queue_item set assigned_untold = false where assigned_untold and closed_at is null
         returning id, idea_id, comment_id, assigned_to, due_at)
       select a.id as "accountId", a.email_canonical as email, a.language, i.number as "ideaNumber",
         coalesce(nullif(left(regexp_replace(comment_text(c.id, c.body), '\\s+', ' ', 'g'), 120), ''), i.title) as title,
         p.name as "placeName", t.due_at as "dueAt"
       from taken t join account a on a.id = t.assigned_to and a.role in ('moderator', 'admin') and a.email_canonical is not null
       join idea i on i.id = t.idea_id left join comment c on c.id = t.comment_id left join place p on p.id = i.place_id
       order by t.due_at, t.id`,
    );
  }
}
