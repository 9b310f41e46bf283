import { Injectable } from '@nestjs/common';
import { Database, type Day, type Language } from '@ein/platform';

/** Somebody whose digest of the day is due, and up to when it reaches. */
export interface DueDigest {
  accountId: string;
  address: string;
  language: Language;
  until: Date;
}

@Injectable()
export class DigestRepository {
  constructor(private readonly database: Database) {}

  /**
   * People whose hour has come on this day in Berlin and who have had no digest on it. PostgreSQL turns day and hour
   * into a moment, so that the days on which the clocks change have their digest too, and only one.
   */
  async findDue(day: Day, now: Date, townHour: number, limit: number): Promise<DueDigest[]> {
    return this.database.rows(
      `select distinct n.account_id as "accountId", a.email as address, a.language, m.until
       from notification n join account a on a.id = n.account_id left join notification_setting s on s.account_id = n.account_id
       cross join lateral (select ($1::date + make_interval(hours => coalesce(s.digest_hour, $3))) at time zone 'Europe/Berlin' as until) m
       where n.mail = 'digest' and n.told_at is null and a.confirmed_at is not null
         and greatest(n.created_at, n.mail_after) < m.until and m.until <= $2 and (s.paused_until is null or s.paused_until <= $2)
         and not exists (select from digest_day d where d.account_id = n.account_id and d.day = $1::date)
       limit $4`,
      [day, now, townHour, limit],
    );
  }

  /** False when somebody else makes or has made this person's digest of this day. */
  async claim(accountId: string, day: Day, now: Date): Promise<boolean> {
    const rows = await this.database.write(
      `insert into digest_day (account_id, day, items, sent_at) values ($1, $2, 0, $3) on conflict do nothing`,
      [accountId, day, now],
    );
    return rows > 0;
  }

  async noteItems(accountId: string, day: Day, items: number): Promise<void> {
    await this.database.write(
      'update digest_day set items = $3 where account_id = $1 and day = $2',
      [accountId, day, items],
    );
  }

  /** Digests whose mail was taken back, because it quoted what is not public any more. */
  async findMissing(since: Date): Promise<{ accountId: string; day: Day; sentAt: Date }[]> {
    return this.database.rows(
      `select account_id as "accountId", day::text as day, sent_at as "sentAt" from digest_day d
       where items > 0 and sent_at > $1 and not exists (select from mail where key = 'digest:' || d.account_id || ':' || d.day)`,
      [since],
    );
  }

  async deleteBefore(day: Day): Promise<number> {
    return this.database.write('delete from digest_day where day < $1', [day]);
  }
}
