import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { ProcessingStatus } from '@ein/ideas';
import type { DecisionAction } from '@ein/moderation';
import type { Notification } from './notification.entity.js';
import type { ToldKind, ToldReason } from './told-kind.type.js';

/** A notification with what it tells of, as it can be read now. */
export interface Told {
  id: string;
  kind: ToldKind;
  reason: ToldReason;
  createdAt: Date;
  readAt: Date | null;
  ideaId: string;
  sourceId: string;
  number: number;
  title: string;
  placeName: string | null;
  /** The idea itself can be read by everyone. */
  isPublic: boolean;
  /** What was said: the key sentence, the sentence of a step, the comment, the idea's beginning. */
  text: string | null;
  who: string | null;
  status: ProcessingStatus | null;
  commentNumber: number | null;
  decisionId: string | null;
  decisionAction: DecisionAction | null;
  aboutComment: boolean;
  subscriptionId: string | null;
  /** The idea was withdrawn. */
  isWithdrawn: boolean;
  /** It is a question that waits for an answer. */
  asks: boolean;
  /** A question ended without a result: the text stays. */
  lapsed: boolean;
}

/** Who had a comment decided about learns of the decision, not the title of an idea that is not public any more. */
const READABLE = `(i.visibility in ('published', 'withdrawn', 'merged') or (i.author_id = n.account_id and i.visibility <> 'anonymised'))`;

/** A question about a new text has a source of its own, what became of it has the idea's. */
const ASKS = `(n.kind = 'renewal' and n.source_id <> n.idea_id)`;

const LAPSED = `(n.kind = 'renewal' and exists (select from event e where e.id = n.event_id and e.kind in ('IdeaMeaningLapsed', 'IdeaEditTakenBack')))`;

const COLUMNS = `n.id, n.kind, n.reason, n.created_at as "createdAt", n.read_at as "readAt", n.idea_id as "ideaId", n.source_id as "sourceId",
  n.subscription_id as "subscriptionId", i.number,
  case when ${READABLE} then i.title else 'Idee ' || i.number end as title, case when ${READABLE} then p.name end as "placeName", i.visibility in ('published', 'withdrawn', 'merged') as "isPublic",
  coalesce(a.key_sentence, s.sentence, left(comment_text(c.id, c.body), 500), case when n.kind = 'new_idea' then left(i.body, 280) end,
    case when n.kind = 'merge' then (select d.title from idea_merge g join idea d on d.id = g.duplicate_id where g.id = n.source_id and d.visibility = 'merged') end,
    case when ${ASKS} then (select r.title from idea_revision r where r.idea_id = n.idea_id and r.state = 'asking' limit 1) end) as text,
  i.visibility = 'withdrawn' as "isWithdrawn", ${ASKS} as asks, ${LAPSED} as lapsed,
  w.display_name as who, s.to_status as status, coalesce(c.number, dc.number) as "commentNumber",
  d.id as "decisionId", d.action as "decisionAction", d.comment_id is not null as "aboutComment"`;

const JOINS = `from notification n join idea i on i.id = n.idea_id left join place p on p.id = i.place_id
  left join answer a on a.id = n.source_id left join processing_step s on s.id = n.source_id
  left join comment c on c.id = n.source_id left join account w on w.id = c.author_id left join decision d on d.id = n.source_id
  left join comment dc on dc.id = d.comment_id`;

/** $2: decisions after this moment can still be undone. What is not public any more is not told, whenever it was written down. */
const VISIBLE = `case
  when n.kind = 'decision' then d.undone_at is null and d.created_at <= $2
  when i.visibility not in ('published', 'withdrawn', 'merged') then false
  when n.kind = 'merge' then n.source_id = n.idea_id or exists (select from idea_merge g where g.id = n.source_id and g.undone_at is null)
  when n.kind = 'answer' then a.id is not null
  when ${ASKS} then exists (select from idea_revision r where r.idea_id = n.idea_id and r.state = 'asking')
  when n.kind = 'progress' then s.id is not null
  when n.kind in ('reply', 'comment', 'mention') then c.visibility = 'published'
  else true end`;

/** From when a mail of the day may hold it. */
const BY_MAIL_FROM = `greatest(n.created_at, n.mail_after)`;

@Injectable()
export class NotificationRowRepository {
  constructor(private readonly database: Database) {}

  /** Writes one row per person; whoever was told of this event before is left out. */
  async insertOnce(
    told: Pick<
      Notification,
      'eventId' | 'kind' | 'ideaId' | 'sourceId' | 'mailAfter' | 'createdAt'
    >,
    people: Pick<Notification, 'id' | 'accountId' | 'reason' | 'mail' | 'subscriptionId'>[],
  ): Promise<number> {
    return this.database.write(
      `insert into notification (id, account_id, reason, mail, subscription_id, event_id, kind, idea_id, source_id, mail_after, created_at)
       select p.*, $6, $7, $8, $9, $10, $11 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[]) p
       on conflict (account_id, event_id) do nothing`,
      [
        people.map(({ id }) => id),
        people.map(({ accountId }) => accountId),
        people.map(({ reason }) => reason),
        people.map(({ mail }) => mail),
        people.map(({ subscriptionId }) => subscriptionId),
        told.eventId,
        told.kind,
        told.ideaId,
        told.sourceId,
        told.mailAfter,
        told.createdAt,
      ],
    );
  }

  /** The newest that somebody may read now. */
  async findNewest(accountId: string, undoOver: Date, limit: number): Promise<Told[]> {
    return this.database.rows(
      `select ${COLUMNS} ${JOINS} where n.account_id = $1 and ${VISIBLE} order by n.created_at desc, n.id desc limit $3`,
      [accountId, undoOver, limit],
    );
  }

  /** How many of them are unread, up to a hundred. */
  async countUnread(accountId: string, undoOver: Date): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      {
        name: 'notifications-unread',
        text: `select count(*)::integer as count from (select ${JOINS} where n.account_id = $1 and n.read_at is null and ${VISIBLE} limit 100) u`,
      },
      [accountId, undoOver],
    );
    return row?.count ?? 0;
  }

  /** Marks what somebody has seen: of one idea, or of all; no decision that can still be undone, because it is not shown yet. */
  async markRead(
    accountId: string,
    { now, undoOver }: { now: Date; undoOver: Date },
    ideaId: string | null,
  ): Promise<number> {
    return this.database.write(
      `update notification set read_at = $2 where account_id = $1 and read_at is null and ($3::uuid is null or idea_id = $3)
         and (kind <> 'decision' or created_at <= $4)`,
      [accountId, now, ideaId, undoOver],
    );
  }

  /** What waits for somebody's digest and may be told now; newest first. Nothing of an idea they have stopped. */
  async findForDigest(accountId: string, undoOver: Date, before: Date): Promise<Told[]> {
    return this.database.rows(
      `select ${COLUMNS} ${JOINS} where n.account_id = $1 and ${VISIBLE} and n.mail = 'digest' and n.told_at is null
         and n.read_at is null and ${BY_MAIL_FROM} < $3
         and (n.kind <> 'new_idea' or exists (select from subscription u where u.id = n.subscription_id))
         and (n.kind = 'new_idea' or not exists (select from follow_choice s where s.account_id = $1 and s.idea_id = n.idea_id and not s.follows))
       order by n.created_at desc, n.id desc limit 200`,
      [accountId, undoOver, before],
    );
  }

  /** What a digest brought and may still be told. */
  async findToldAt(accountId: string, undoOver: Date, toldAt: Date): Promise<Told[]> {
    return this.database.rows(
      `select ${COLUMNS} ${JOINS} where n.account_id = $1 and ${VISIBLE} and n.told_at = $3
       order by n.created_at desc, n.id desc limit 200`,
      [accountId, undoOver, toldAt],
    );
  }

  /** All that waited for this digest is done with: what went into it gets its moment, the rest waits for no other. */
  async markTold(accountId: string, now: Date, before: Date, ids: string[]): Promise<void> {
    await this.database.write(
      `update notification n set told_at = case when id = any ($4) then $2::timestamptz end, mail = case when id = any ($4) then mail else 'none' end
       where account_id = $1 and mail = 'digest' and told_at is null and ${BY_MAIL_FROM} < $3`,
      [accountId, now, before, ids],
    );
  }

  /** Its publication was undone: says whom it had been told to. What tells of a later one stays. */
  async forgetBefore(
    sourceId: string,
    eventId: string,
  ): Promise<{ eventId: string; accountId: string }[]> {
    return this.database.rows(
      `delete from notification where source_id = $1 and event_id < $2
       returning event_id as "eventId", account_id as "accountId"`,
      [sourceId, eventId],
    );
  }

  /** What was taken back before anybody was written to has not happened. */
  async forgetSource(sourceId: string): Promise<void> {
    await this.database.write('delete from notification where source_id = $1', [sourceId]);
  }

  /** A question is over; that the idea has changed stays told to those who only follow it. */
  async forgetQuestion(sourceId: string): Promise<void> {
    await this.database.write(
      `delete from notification where source_id = $1 and kind = 'renewal'`,
      [sourceId],
    );
  }

  /** Its publication was undone: the next one is news again. */
  async forgetNew(ideaId: string): Promise<void> {
    await this.database.write(`delete from notification where idea_id = $1 and kind = 'new_idea'`, [
      ideaId,
    ]);
  }

  async deleteBefore(moment: Date): Promise<number> {
    return this.database.write('delete from notification where created_at < $1', [moment]);
  }
}
