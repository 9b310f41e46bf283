import { Injectable } from '@nestjs/common';
import { Database, type Language } from '@ein/platform';
import type { EventRegistration, RegistrationStanding } from './event-registration.entity.js';

/** Somebody who registered, with the name and address under which they are reached now. */
export interface Guest {
  id: string;
  eventId: string;
  accountId: string | null;
  name: string;
  address: string;
  language: Language;
  state: RegistrationStanding;
  createdAt: Date;
}

const GUEST = `r.id, r.event_id as "eventId", r.account_id as "accountId", coalesce(r.name, a.display_name) as name,
  coalesce(r.address, a.email) as address, case when a.id is null then r.language else a.language end as language, r.state, r.created_at as "createdAt"
  from event_registration r left join account a on a.id = r.account_id`;

@Injectable()
export class RegistrationRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Guest | null> {
    const [guest] = await this.database.rows<Guest & Record<string, unknown>>(
      `select ${GUEST} where r.id = $1`,
      [id],
    );
    return guest ?? null;
  }

  /** The registration of this person: by their account, or by its address. */
  async findOfAccount(eventId: string, accountId: string, address: string): Promise<Guest | null> {
    const [guest] = await this.database.rows<Guest & Record<string, unknown>>(
      `select ${GUEST} where r.event_id = $1 and (r.account_id = $2 or lower(r.address) = lower($3)) order by r.account_id nulls last limit 1`,
      [eventId, accountId, address],
    );
    return guest ?? null;
  }

  /** The registration under this address, be it that of an account. */
  async findOfAddress(eventId: string, address: string): Promise<Guest | null> {
    const [guest] = await this.database.rows<Guest & Record<string, unknown>>(
      `select ${GUEST} where r.event_id = $1 and lower(coalesce(r.address, a.email)) = lower($2) order by r.account_id nulls last limit 1`,
      [eventId, address],
    );
    return guest ?? null;
  }

  async insert(one: EventRegistration): Promise<void> {
    await this.database.write(
      `insert into event_registration (id, event_id, account_id, name, address, language, state, created_at, placed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[one.id, one.eventId, one.accountId, one.name, one.address, one.language, one.state],
        ...[one.createdAt, one.placedAt],
      ],
    );
  }

  /** Who wants it again before the first wish is confirmed gets as much time again. */
  async renew(id: string, name: string, language: Language, now: Date): Promise<void> {
    await this.database.write(
      `update event_registration set name = $2, language = $3, created_at = $4 where id = $1 and state = 'unconfirmed'`,
      [id, name, language, now],
    );
  }

  /** From an address to the account behind it. */
  async handOver(id: string, accountId: string): Promise<void> {
    await this.database.write(
      'update event_registration set account_id = $2, name = null, address = null where id = $1',
      [id, accountId],
    );
  }

  async place(id: string, state: 'confirmed' | 'waiting', now: Date): Promise<void> {
    await this.database.write(
      'update event_registration set state = $2, placed_at = $3 where id = $1',
      [id, state, now],
    );
  }

  async delete(id: string): Promise<boolean> {
    return (await this.database.write('delete from event_registration where id = $1', [id])) > 0;
  }

  /** Those who wait, in the order in which they get seats. */
  async findWaiting(eventId: string, limit: number): Promise<Guest[]> {
    return this.database.rows(
      `select ${GUEST} where r.event_id = $1 and r.state = 'waiting' order by r.placed_at, r.id limit $2`,
      [eventId, limit],
    );
  }

  /** From 1; null for who does not wait. */
  async findPosition(id: string): Promise<number | null> {
    const [row] = await this.database.rows<{ position: number }>(
      `select (select count(*)::int from event_registration o where o.event_id = r.event_id and o.state = 'waiting'
         and (o.placed_at, o.id) <= (r.placed_at, r.id)) as position from event_registration r where r.id = $1 and r.state = 'waiting'`,
      [id],
    );
    return row?.position ?? null;
  }

  /** All who have confirmed: those with a seat first, then those who wait, in their order. */
  async findGuests(eventId: string): Promise<Guest[]> {
    return this.database.rows(
      `select ${GUEST} where r.event_id = $1 and r.state <> 'unconfirmed' order by r.state, r.placed_at, r.id`,
      [eventId],
    );
  }

  /** Who has had a seat since before today at an event that begins tomorrow in Berlin; nobody before that hour. */
  async findToRemind(now: Date, fromHour: number): Promise<Guest[]> {
    return this.database.rows(
      `select ${GUEST} join town_event e on e.id = r.event_id
         cross join (select $1::timestamptz at time zone 'Europe/Berlin' as clock) berlin
       where e.state = 'published' and r.state = 'confirmed' and extract(hour from clock) >= $2
         and (e.starts_at at time zone 'Europe/Berlin')::date = clock::date + 1
         and (r.placed_at at time zone 'Europe/Berlin')::date < clock::date
       order by r.event_id, r.id`,
      [now, fromHour],
    );
  }

  /** Of somebody who leaves, with the account or by one of its addresses. */
  async findOfLeaving(accountId: string, addresses: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      'select id from event_registration where account_id = $1 or lower(address) = any ($2) order by event_id, id',
      [accountId, addresses.map((address) => address.toLowerCase())],
    );
    return rows.map(({ id }) => id);
  }

  async deleteUnconfirmed(before: Date): Promise<number> {
    return this.database.write(
      `delete from event_registration where state = 'unconfirmed' and created_at < $1`,
      [before],
    );
  }

  /** Of events that ended before then. */
  async deleteOfEnded(before: Date): Promise<number> {
    return this.database.write(
      'delete from event_registration r using town_event e where e.id = r.event_id and e.ends_at < $1',
      [before],
    );
  }
}
