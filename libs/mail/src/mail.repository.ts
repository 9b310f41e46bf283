import { Injectable } from '@nestjs/common';
import { currentRequest } from '@ein/log-lines';
import { Database } from '@ein/platform';
import { STOP_LINK } from './letter.js';
import type { Mail } from './mail.entity.js';

const WAITING =
  'sent_at is null and refused_at is null and (leased_until is null or leased_until <= $1)';

/** A mail that one sender holds until its lease ends. */
export type LeasedMail = Pick<
  Mail,
  | 'id'
  | 'recipient'
  | 'subject'
  | 'text'
  | 'html'
  | 'attempts'
  | 'createdAt'
  | 'stopUrl'
  | 'calendar'
  | 'requestId'
> & {
  firstTriedAt: Date;
  /** What the town calls its platform; null: it has not said. */
  senderName: string | null;
  /** Too many mails have come back from there. */
  unreachable: boolean;
};

@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  /** One mail for each person; says how many of the keys were not known yet. */
  async insertOnce(
    mail: Pick<
      Mail,
      | 'aboutId'
      | 'alsoAbout'
      | 'subject'
      | 'text'
      | 'html'
      | 'calendar'
      | 'sendAfter'
      | 'expiresAt'
      | 'createdAt'
    >,
    people: Pick<Mail, 'id' | 'key' | 'recipient' | 'stopUrl'>[],
  ): Promise<number> {
    return this.database.write(
      `insert into mail (id, key, recipient, stop_url, about_id, subject, text, html, send_after, expires_at, created_at, also_about, request_id, calendar)
       select p.id, p.key, p.recipient, p.stop_url, $5, $6, replace($7, $12, coalesce(p.stop_url, '')), replace($8, $12, coalesce(p.stop_url, '')),
         $9, $10, $11, $13::uuid[], $14, $15 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) p (id, key, recipient, stop_url) on conflict (key) do nothing`,
      [
        people.map(({ id }) => id),
        people.map(({ key }) => key),
        people.map(({ recipient }) => recipient),
        people.map(({ stopUrl }) => stopUrl),
        mail.aboutId,
        mail.subject,
        mail.text,
        mail.html,
        mail.sendAfter,
        mail.expiresAt,
        mail.createdAt,
        STOP_LINK,
        mail.alsoAbout,
        currentRequest(),
        mail.calendar,
      ],
    );
  }

  async lock(key: string): Promise<void> {
    await this.database.rows('select id from mail where key = $1 for update', [key]);
  }

  /** Deletes the mails with these keys if none of them has left or is leaving; says whether it did. */
  async deleteIfAllWait(keys: string[], now: Date): Promise<boolean> {
    const [row] = await this.database.rows<{ allWait: boolean }>(
      `with asked as (select id, ${WAITING} as waits from mail where key = any($2) for update),
         gone as (delete from mail where id in (select id from asked) and not exists (select from asked where not waits))
       select coalesce(bool_and(waits), true) as "allWait" from asked`,
      [now, keys],
    );
    return row?.allWait ?? true;
  }

  async deleteWaiting(keys: readonly string[], now: Date): Promise<void> {
    await this.database.write(`delete from mail where ${WAITING} and key = any($2)`, [now, keys]);
  }

  async deleteWaitingAbout(aboutIds: string[], now: Date): Promise<void> {
    await this.database.write(
      `delete from mail where ${WAITING} and (about_id = any($2) or also_about && $2)`,
      [now, aboutIds],
    );
  }

  /** Addresses in lower case. */
  async deleteTo(addresses: readonly string[]): Promise<void> {
    await this.database.write('delete from mail where lower(recipient) = any ($1)', [addresses]);
  }

  /** `from` in lower case. What expires is a code for that address alone. */
  async redirectWaiting(from: string, to: string, now: Date): Promise<void> {
    await this.database.write(
      `delete from mail where ${WAITING} and lower(recipient) = $2 and expires_at is not null`,
      [now, from],
    );
    await this.database.write(
      `update mail set recipient = $3 where ${WAITING} and lower(recipient) = $2`,
      [now, from, to],
    );
  }

  async deleteDoneBefore(moment: Date): Promise<number> {
    return this.database.write('delete from mail where coalesce(sent_at, refused_at) < $1', [
      moment,
    ]);
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.database.write(`delete from mail where ${WAITING} and expires_at <= $1`, [now]);
  }

  /** Takes the longest waiting due mail until `leasedUntil`; other senders step over it. */
  async leaseNext(now: Date, leasedUntil: Date): Promise<LeasedMail | null> {
    const [mail] = await this.database.rows<LeasedMail>(
      {
        name: 'mail-lease',
        text: `update mail set leased_until = $2, attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, $1)
               where id = (select id from mail where ${WAITING} and send_after <= $1
                           order by send_after, id limit 1 for update skip locked)
               returning id, recipient, subject, text, html, calendar, attempts, created_at as "createdAt", first_tried_at as "firstTriedAt", stop_url as "stopUrl", request_id as "requestId",
                 exists (select from mail_bounce b where b.address = recipient and b.stopped_at is not null) as unreachable,
                 (select value->>'platformName' from town_setting where key = 'facts') as "senderName"`,
      },
      [now, leasedUntil],
    );
    return mail ?? null;
  }

  async markSent(id: string, now: Date): Promise<void> {
    await this.database.write(
      `update mail set sent_at = $2, leased_until = null, last_error = null, text = '', html = '', calendar = null, stop_url = null where id = $1`,
      [id, now],
    );
  }

  async postpone(id: string, until: Date, reason: string): Promise<void> {
    await this.database.write(
      'update mail set send_after = $2, leased_until = null, last_error = $3 where id = $1 and sent_at is null',
      [id, until, reason],
    );
  }

  async markRefused(id: string, now: Date, reason: string): Promise<void> {
    await this.database.write(
      `update mail set refused_at = $2, leased_until = null, last_error = $3, text = '', html = '', calendar = null, stop_url = null where id = $1 and sent_at is null`,
      [id, now, reason],
    );
  }
}
