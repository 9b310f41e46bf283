import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { CounterEntry } from './counter-entry.entity.js';
import type { CounterKind } from './counter-kind.type.js';
import type { ConsentText, CounterRow } from './counter.type.js';

/** An entry with what its receipt says of the idea and the comment. */
export interface EntryShown {
  id: string;
  kind: CounterKind;
  ideaId: string;
  accountId: string | null;
  takenOverAt: Date | null;
  hasCode: boolean;
  writtenBy: string | null;
  writtenAt: Date;
  number: number;
  title: string;
  ideaVisibility: string;
  commentNumber: number | null;
  commentVisibility: string | null;
  /** Why it was refused or hidden. */
  reason: string | null;
}

const SHOWN = `select e.id, e.kind, e.idea_id as "ideaId", e.account_id as "accountId", e.taken_over_at as "takenOverAt",
    e.code_digest is not null as "hasCode", e.written_by as "writtenBy", e.written_at as "writtenAt", i.number, i.title, i.visibility as "ideaVisibility",
    c.number as "commentNumber", c.visibility as "commentVisibility",
    case when c.visibility in ('refused', 'hidden') then (select d.reason from decision d where d.comment_id = c.id
      and d.undone_at is null and d.action in ('refuse', 'hide') order by d.created_at desc limit 1) end as reason
  from counter_entry e join idea i on i.id = e.idea_id left join comment c on c.id = e.comment_id`;

@Injectable()
export class CounterRepository {
  constructor(private readonly database: Database) {}

  /** The newest text, which is the one to ask with. */
  async findConsent(language: 'de' | 'en'): Promise<ConsentText | null> {
    const [row] = await this.database.rows<{ version: number; text: string }>(
      `select version, case when $1 = 'en' then text_en else text_de end as text from consent_text order by version desc limit 1`,
      [language],
    );
    return row ?? null;
  }

  /** Whoever sends the same entry twice waits here for the first to be done. */
  async hold(entryId: string): Promise<void> {
    await this.database.rows('select pg_advisory_xact_lock(hashtextextended($1, 83))', [entryId]);
  }

  async insert(entry: CounterEntry): Promise<void> {
    await this.database.repository(CounterEntry).insert(entry);
  }

  async findShown(id: string): Promise<EntryShown | null> {
    return (
      (await this.database.rows<EntryShown & object>(`${SHOWN} where e.id = $1`, [id]))[0] ?? null
    );
  }

  /** What number and code open, as long as nobody has taken it over. */
  async findByCode(number: number, digest: Buffer): Promise<EntryShown | null> {
    const [row] = await this.database.rows<EntryShown & object>(
      `${SHOWN} where e.code_digest = $2 and i.number = $1`,
      [number, digest],
    );
    return row ?? null;
  }

  /** The same, until the transaction ends: of two who type it at once the second finds nothing. */
  async lockByCode(number: number, digest: Buffer): Promise<CounterEntry | null> {
    return this.database
      .repository(CounterEntry)
      .createQueryBuilder('entry')
      .where('entry.code_digest = :digest', { digest })
      .andWhere('entry.idea_id = (select id from idea where number = :number)', { number })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** The idea of this number that a guest wrote at a kiosk, as long as it is a guest's. */
  async findKioskIdea(number: number): Promise<{ ideaId: string; guestId: string } | null> {
    const [row] = await this.database.rows<{ ideaId: string; guestId: string }>(
      `select i.id as "ideaId", a.id as "guestId" from idea i join kiosk_entry k on k.idea_id = i.id
         join account a on a.id = i.author_id and a.guest_since is not null and a.erased_at is null where i.number = $1`,
      [number],
    );
    return row ?? null;
  }

  /** The vote for this idea that was written down for this guest before. */
  async findVote(accountId: string, ideaId: string): Promise<string | null> {
    const [row] = await this.database.rows<{ id: string }>(
      `select id from counter_entry where kind = 'vote' and account_id = $1 and idea_id = $2 and taken_over_at is null`,
      [accountId, ideaId],
    );
    return row?.id ?? null;
  }

  /** All that was written down for a guest is this account's; no code of it opens anything any more. */
  async moveAll(guestId: string, accountId: string, now: Date): Promise<void> {
    await this.database.write(
      'update counter_entry set account_id = $2, taken_over_at = $3, code_digest = null where account_id = $1',
      [guestId, accountId, now],
    );
    await this.database.write('delete from counter_voter where account_id = $1', [guestId]);
  }

  /** A vote that waited counts for this account from now on. */
  async take(id: string, accountId: string, now: Date): Promise<void> {
    await this.database.write(
      'update counter_entry set account_id = $2, taken_over_at = $3, code_digest = null where id = $1',
      [id, accountId, now],
    );
  }

  /** The guest who votes with this code; null before its first vote. */
  async findVoter(digest: Buffer): Promise<string | null> {
    const [row] = await this.database.rows<{ id: string }>(
      'select account_id as id from counter_voter where code_digest = $1',
      [digest],
    );
    return row?.id ?? null;
  }

  async insertVoter(digest: Buffer, accountId: string, now: Date): Promise<void> {
    await this.database.write(
      'insert into counter_voter (code_digest, account_id, since) values ($1, $2, $3)',
      [digest, accountId, now],
    );
  }

  /** Newest first, without cards. */
  async findRecent(limit: number): Promise<CounterRow[]> {
    return this.database.rows<CounterRow & object>(
      `select e.id, e.kind, i.number, i.title, e.written_at as "writtenAt", e.taken_over_at is not null as "takenOver"
       from counter_entry e join idea i on i.id = e.idea_id where e.occasion_id is null and i.visibility <> 'anonymised'
       order by e.written_at desc, e.id desc limit $1`,
      [limit],
    );
  }

  /** Who wrote down the idea or the comment that a colleague is about to decide on, unless nobody else could. */
  async findWriter(ideaId: string, commentId: string | null): Promise<string | null> {
    const [row] = await this.database.rows<{ id: string }>(
      `select written_by as id from counter_entry e where written_by is not null
         and case when $2::uuid is null then kind = 'idea' and idea_id = $1 else comment_id = $2 end
         and exists (select from account a where a.role in ('moderator', 'admin') and a.confirmed_at is not null and a.id <> e.written_by)`,
      [ideaId, commentId],
    );
    return row?.id ?? null;
  }

  /** Which of these ideas were said to somebody of the staff, in the given order. */
  async findSpokenIdeas(ideaIds: readonly string[]): Promise<boolean[]> {
    const rows = await this.database.rows<{ id: string }>(
      {
        name: 'ideas-at-the-counter',
        text: `select idea_id as id from counter_entry where kind = 'idea' and idea_id = any ($1)`,
      },
      [ideaIds],
    );
    const spoken = new Set(rows.map(({ id }) => id));
    return ideaIds.map((id) => spoken.has(id));
  }

  /** Whether the idea of this number waits for whoever said or wrote it to take it over. */
  async isOpen(number: number): Promise<boolean> {
    const found = await this.database.rows(
      `select from counter_entry e join idea i on i.id = e.idea_id where i.number = $1 and e.kind = 'idea' and e.code_digest is not null`,
      [number],
    );
    return found.length > 0 || (await this.findKioskIdea(number)) !== null;
  }

  /** Codes that are too old open nothing any more, and whoever wrote them down is not named; says how many. */
  async forgetCodes(before: Date): Promise<number> {
    await this.database.write(
      `delete from counter_entry where kind = 'vote' and account_id is null and written_at < $1`,
      [before],
    );
    await this.database.write('delete from counter_voter where since < $1', [before]);
    return this.database.write(
      `update counter_entry set code_digest = null, written_by = null, consent_asked_by = null
       where written_at < $1 and (code_digest is not null or written_by is not null)`,
      [before],
    );
  }
}
