import { Injectable } from '@nestjs/common';
import { Database, type Language } from '@ein/platform';
import type { Appointment } from './appointment.entity.js';
import type { AppointmentStatus, AppointmentType } from './appointment.type.js';
import type { Slot, Taken } from './slot.policy.js';

/** A booking with the words of its matter. */
export type Booking = AppointmentType & { seriesId: string; language: Language };

const BOOKING = `select a.id, a.series_id as "seriesId", a.matter_id as "matterId", m.name as matter, a.host, a.starts_at as "startsAt", a.ends_at as "endsAt",
  a.status, a.held_until as "heldUntil", a.name, a.email, a.phone, a.note, a.needs, a.reason, a.language, a.sequence, a.created_at as "createdAt"
  from appointment a join appointment_matter m on m.id = a.matter_id`;

/** Somebody else has a part of the time of `a`. */
const SOMEBODY_ELSE = (host: string, from: string, until: string) =>
  `exists (select from appointment o where o.id <> a.id and o.host = ${host} and o.status in ('held', 'confirmed', 'came', 'missed')
    and tstzrange(o.starts_at, o.ends_at) && tstzrange(${from}, ${until}))`;

@Injectable()
export class BookingRepository {
  constructor(private readonly database: Database) {}

  /** Bookings of one host take turns until the transaction ends, so that who comes second is answered and not refused by the database. */
  async takeTurns(...hosts: string[]): Promise<void> {
    for (const host of [...new Set(hosts)].sort())
      await this.database.rows(
        `select pg_advisory_xact_lock(hashtextextended('appointment ' || $1, 0))`,
        [host],
      );
  }

  /** Lets go what waited too long for its link; of one host, or of all. */
  async lapse(now: Date, host: string | null = null): Promise<number> {
    return this.database.write(
      `update appointment set status = 'lapsed', held_until = null where status = 'held' and held_until <= $1 and ($2::text is null or host = $2)`,
      [now, host],
    );
  }

  /** What is held or booked in this span. */
  async findTaken(from: Date, until: Date, now: Date): Promise<Taken[]> {
    return this.database.rows(
      `select host, starts_at as "startsAt", ends_at as "endsAt" from appointment
       where starts_at < $2 and ends_at > $1 and status in ('held', 'confirmed', 'came', 'missed') and (held_until is null or held_until > $3)`,
      [from, until, now],
    );
  }

  /** False: somebody else was faster. */
  async insert(one: Appointment): Promise<boolean> {
    const made = await this.database.write(
      `insert into appointment (id, series_id, matter_id, host, starts_at, ends_at, status, held_until, name, email, phone, note, needs, language, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing`,
      [
        one.id,
        one.seriesId,
        one.matterId,
        one.host,
        one.startsAt,
        one.endsAt,
        one.status,
        one.heldUntil,
        one.name,
        one.email,
        one.phone,
        one.note,
        one.needs,
        one.language,
        one.createdAt,
      ],
    );
    return made > 0;
  }

  async find(id: string): Promise<Booking | null> {
    const [row] = await this.database.rows<Booking>(`${BOOKING} where a.id = $1`, [id]);
    return row ?? null;
  }

  /** Locks it until the transaction ends. */
  async findForChange(id: string): Promise<Booking | null> {
    const [row] = await this.database.rows<Booking>(`${BOOKING} where a.id = $1 for update of a`, [
      id,
    ]);
    return row ?? null;
  }

  async findBetween(from: Date, until: Date): Promise<Booking[]> {
    return this.database.rows(
      `${BOOKING} where a.starts_at >= $1 and a.starts_at < $2 and a.status <> 'lapsed' order by a.starts_at, a.host, a.id`,
      [from, until],
    );
  }

  /** Whoever is to be reminded: booked in this span, with an address, and not reminded yet. */
  async findUnreminded(from: Date, until: Date): Promise<Booking[]> {
    return this.database.rows(
      `${BOOKING} where a.starts_at >= $1 and a.starts_at < $2 and a.status = 'confirmed' and a.email is not null and a.reminded_at is null
       order by a.starts_at, a.id for update of a`,
      [from, until],
    );
  }

  async markReminded(ids: readonly string[], now: Date): Promise<void> {
    await this.database.write('update appointment set reminded_at = $2 where id = any ($1)', [
      ids,
      now,
    ]);
  }

  /** False: somebody else has it now. */
  async confirm(id: string): Promise<boolean> {
    const changed = await this.database.write(
      `update appointment a set status = 'confirmed', held_until = null
       where id = $1 and status in ('held', 'lapsed') and not ${SOMEBODY_ELSE('a.host', 'a.starts_at', 'a.ends_at')}`,
      [id],
    );
    return changed > 0;
  }

  /** One update of one row: the old time is free when the new one is held. False: somebody else has it. */
  async move(id: string, { seriesId, host, startsAt, endsAt }: Slot): Promise<boolean> {
    const changed = await this.database.write(
      `update appointment a set series_id = $2, host = $3, starts_at = $4, ends_at = $5, status = 'confirmed', held_until = null, reason = null,
         reminded_at = null, sequence = sequence + 1
       where id = $1 and not ${SOMEBODY_ELSE('$3', '$4', '$5')}`,
      [id, seriesId, host, startsAt, endsAt],
    );
    return changed > 0;
  }

  async setStatus(
    id: string,
    status: AppointmentStatus,
    reason: string | null = null,
  ): Promise<void> {
    await this.database.write(
      `update appointment set status = $2, held_until = null, reason = coalesce($3, reason), sequence = sequence + 1 where id = $1`,
      [id, status, reason],
    );
  }

  /** Did somebody come? No calendar needs to hear of it. */
  async recordVisit(id: string, outcome: AppointmentStatus): Promise<boolean> {
    const changed = await this.database.write(
      `update appointment set status = $2 where id = $1 and status in ('confirmed', 'came', 'missed')`,
      [id, outcome],
    );
    return changed > 0;
  }

  /** Hosts of what is booked or offered in this series, or in all. */
  async findHosts(seriesId: string | null): Promise<string[]> {
    const rows = await this.database.rows<{ host: string }>(
      `select distinct host from (select host from appointment_series where $1::uuid is null or id = $1
         union all select host from appointment where $1::uuid is null or series_id = $1) known`,
      [seriesId],
    );
    return rows.map(({ host }) => host);
  }

  /** Takes back what is booked in this span; what is only held lapses without a word. Returns whom to tell. */
  async displace(
    seriesId: string | null,
    span: { from: Date; until: Date | null },
    reason: string,
  ): Promise<string[]> {
    const within = `starts_at >= $1 and ($2::timestamptz is null or starts_at < $2) and ($3::uuid is null or series_id = $3)`;
    await this.database.write(
      `update appointment set status = 'lapsed', held_until = null where status = 'held' and ${within}`,
      [span.from, span.until, seriesId],
    );
    const rows = await this.database.rows<{ id: string }>(
      `update appointment set status = 'displaced', reason = $4, sequence = sequence + 1 where status = 'confirmed' and ${within} returning id`,
      [span.from, span.until, seriesId, reason],
    );
    return rows.map(({ id }) => id);
  }

  async delete(id: string): Promise<boolean> {
    return (await this.database.write('delete from appointment where id = $1', [id])) > 0;
  }

  /** What is over since then. */
  async deleteOver(before: Date): Promise<number> {
    return this.database.write('delete from appointment where ends_at < $1', [before]);
  }

  /** Asked for before then and never confirmed. */
  async deleteUnconfirmed(before: Date): Promise<number> {
    return this.database.write(
      `delete from appointment where status in ('held', 'lapsed') and created_at < $1`,
      [before],
    );
  }
}
