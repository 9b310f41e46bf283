import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { SealedEvent } from './log-seal.policy.js';

export interface Seal {
  /** From 1, without a gap; bigint, so a string in JavaScript. */
  position: string;
  digest: Buffer;
}

/** A seal and the event that it belongs to; null when the event is gone. */
export type SealedRow = Seal & { eventId: string; event: SealedEvent | null };

export interface LogHead {
  /** Day in Einbeck, such as 2026-11-26. */
  day: string;
  entries: string;
  digest: Buffer;
}

const COLUMNS = `e.id::text as id, e.kind, e.actor_id as "actorId", e.subject_id as "subjectId", e.idea_id as "ideaId",
  e.detail::text as detail, round(extract(epoch from e.created_at) * 1000)::text as "createdAtMs"`;

@Injectable()
export class EventSealRepository {
  constructor(private readonly database: Database) {}

  /** One process seals at a time, until its transaction ends; false when another one does. */
  async lock(): Promise<boolean> {
    const [row] = await this.database.rows<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('event_seal')) as mine`,
    );
    return row?.mine ?? false;
  }

  async findUnsealed(limit: number): Promise<SealedEvent[]> {
    return this.database.rows<SealedEvent & Record<string, unknown>>(
      `select ${COLUMNS} from event_unsealed u join event e on e.id = u.event_id order by u.event_id limit $1`,
      [limit],
    );
  }

  async findLast(): Promise<Seal | null> {
    const [row] = await this.database.rows<Seal & Record<string, unknown>>(
      'select position, digest from event_seal order by position desc limit 1',
    );
    return row ?? null;
  }

  async insert(first: bigint, eventIds: string[], digests: Buffer[]): Promise<void> {
    await this.database.write(
      `insert into event_seal (position, event_id, digest)
       select $1::bigint + s.at - 1, s.id, s.digest
       from unnest($2::bigint[], $3::bytea[]) with ordinality as s (id, digest, at)`,
      [first.toString(), eventIds, digests],
    );
    await this.database.write('delete from event_unsealed where event_id = any ($1::bigint[])', [
      eventIds,
    ]);
  }

  /** Seals after a position, each with its event, in the order of the chain. */
  async findAfter(position: string, limit: number): Promise<SealedRow[]> {
    const rows = await this.database.rows<
      Seal & SealedEvent & { eventId: string } & Record<string, unknown>
    >(
      `select s.position, s.digest, s.event_id as "eventId", ${COLUMNS}
       from event_seal s left join event e on e.id = s.event_id
       where s.position > $1 order by s.position limit $2`,
      [position, limit],
    );
    return rows.map(({ position: at, digest, eventId, ...event }) => ({
      position: at,
      digest,
      eventId,
      event: event.id === null ? null : event,
    }));
  }

  /** The oldest event of before this time that has no seal, whatever is marked as waiting. */
  async findForgotten(before: Date): Promise<string | null> {
    const [row] = await this.database.rows<{ id: string }>(
      `select e.id::text as id from event e
       where e.created_at < $1 and not exists (select from event_seal s where s.event_id = e.id) order by e.id limit 1`,
      [before],
    );
    return row?.id ?? null;
  }

  /** The first of a day counts. */
  async insertHead({ day, entries, digest }: LogHead): Promise<boolean> {
    const written = await this.database.write(
      'insert into log_head (day, entries, digest) values ($1, $2, $3) on conflict do nothing',
      [day, entries, digest],
    );
    return written > 0;
  }

  /** Newest first. */
  async findHeads(limit: number): Promise<LogHead[]> {
    return this.database.rows<LogHead & Record<string, unknown>>(
      'select day::text as day, entries, digest from log_head order by day desc limit $1',
      [limit],
    );
  }
}
