import { Injectable } from '@nestjs/common';
import { ALIVE_SECONDS, Database } from '@ein/platform';

export interface Waiting {
  count: number;
  /** Age of the oldest; null when nothing waits. */
  seconds: number | null;
}

export type FaultKind = 'delivery' | 'mail' | 'work';

export interface FaultRow {
  kind: FaultKind;
  id: string;
  name: string;
  times: number;
  error: string;
  since: Date;
  nextTryAt: Date | null;
}

type Row<T> = T & Record<string, unknown>;

const SECONDS = (column: string) => `extract(epoch from $1::timestamptz - ${column})::float`;

/** Each failing thing with its last error. Of a letter there is neither address nor subject. */
const FAULTS = `
  select 'delivery' as kind, d.subscriber || ':' || d.event_id as id, d.subscriber as name, d.attempts as times,
    coalesce(d.last_error, '') as error, e.created_at as since, d.not_before as "nextTryAt"
  from event_delivery d join event e on e.id = d.event_id where d.attempts > 0
  union all
  select 'mail', m.id::text, 'mail', m.attempts, m.last_error, coalesce(m.first_tried_at, m.created_at), m.send_after
  from mail m where m.sent_at is null and m.refused_at is null and m.last_error is not null
  union all
  select 'work', w.name, w.name, w.times, w.error, w.since, w.not_before from work_fault w`;

@Injectable()
export class OperationRepository {
  constructor(private readonly database: Database) {}

  async findWorkers(now: Date): Promise<{ alive: number; seconds: number | null }> {
    return this.one(
      `select count(*) filter (where seen_at > $1::timestamptz - interval '${ALIVE_SECONDS} seconds')::int as alive,
         min(${SECONDS('seen_at')}) as seconds from worker_beat`,
      now,
    );
  }

  /** Deliveries that are due; what failed and waits for its next try is counted too, from when it was recorded. */
  async findEvents(now: Date): Promise<Waiting> {
    return this.one(
      `select count(*)::int as count, max(${SECONDS('e.created_at')}) as seconds
       from event_delivery d join event e on e.id = d.event_id where d.not_before <= $1 or d.attempts > 0`,
      now,
    );
  }

  async findMail(now: Date): Promise<Waiting> {
    return this.one(
      `select count(*)::int as count, max(${SECONDS('coalesce(first_tried_at, send_after)')}) as seconds
       from mail where sent_at is null and refused_at is null and (send_after <= $1 or first_tried_at is not null)`,
      now,
    );
  }

  /** Within seven days. */
  async countRefused(now: Date): Promise<number> {
    const { count } = await this.one<{ count: number }>(
      `select count(*)::int as count from mail where refused_at > $1::timestamptz - interval '7 days'`,
      now,
    );
    return count;
  }

  async findIndex(now: Date): Promise<Waiting> {
    return this.one(
      `select count(*)::int as count, max(${SECONDS('marked_at')}) as seconds from search_dirty`,
      now,
    );
  }

  async findFaultTotals(now: Date): Promise<Waiting> {
    return this.one(
      `select count(*)::int as count, max(${SECONDS('f.since')}) as seconds from (${FAULTS}) f`,
      now,
    );
  }

  async findFaults(limit: number): Promise<FaultRow[]> {
    return this.database.rows<Row<FaultRow>>(
      `select * from (${FAULTS}) f order by f.since, f.id limit $1`,
      [limit],
    );
  }

  /** How much waits for its seal, since when, and until when the chain goes. */
  async findSeal(now: Date): Promise<Waiting & { at: Date | null }> {
    return this.one(
      `select count(u.event_id)::int as count, max(${SECONDS('e.created_at')}) as seconds,
         (select l.created_at from event_seal s join event l on l.id = s.event_id order by s.position desc limit 1) as at
       from event_unsealed u join event e on e.id = u.event_id`,
      now,
    );
  }

  async findRecount(now: Date): Promise<{ count: number; seconds: number; at: Date } | null> {
    const [row] = await this.database.rows<Row<{ count: number; seconds: number; at: Date }>>(
      `select jsonb_array_length(differences) as count, ${SECONDS('counted_at')} as seconds, counted_at as at
       from recount order by day desc limit 1`,
      [now],
    );
    return row ?? null;
  }

  /** The task of forgetting that was done longest ago. */
  async findRetention(now: Date): Promise<{ seconds: number | null; at: Date | null }> {
    return this.one(
      `select max(${SECONDS('ran_at')}) as seconds, min(ran_at) as at from periodic_run where name like 'forget-%'`,
      now,
    );
  }

  async findTotals(): Promise<{ name: string; count: number }[]> {
    return this.database.rows<Row<{ name: string; count: number }>>(
      `select 'votes' as name, coalesce(sum(vote_count), 0)::int as count from idea_tally
       union all select 'ideas ' || visibility, count(*)::int from idea group by visibility
       union all select 'comments', coalesce(sum(comment_count), 0)::int from idea_tally`,
    );
  }

  async findVersions(): Promise<{ postgresql: string; migration: string; migrations: number }> {
    const [row] = await this.database.rows<
      Row<{ postgresql: string; migration: string; migrations: number }>
    >(
      `select current_setting('server_version') as postgresql,
         (select name from migrations order by timestamp desc limit 1) as migration, (select count(*)::int from migrations) as migrations`,
    );
    if (!row) throw new Error('PostgreSQL says nothing of itself.');
    return row;
  }

  async migrationNames(): Promise<string[]> {
    const rows = await this.database.rows<{ name: string }>('select name from migrations');
    return rows.map(({ name }) => name);
  }

  /** Lets what failed be tried again now, and wakes the worker; false when it does not fail any more. */
  async tryAgain(kind: FaultKind, id: string, now: Date): Promise<boolean> {
    const [change, channel] = AGAIN[kind];
    // Deliveries are due by the clock of the database.
    const changed = await this.database.write(change, kind === 'delivery' ? [id] : [id, now]);
    if (changed > 0) await this.database.rows(`select pg_notify('${channel}', '')`);
    return changed > 0;
  }

  private async one<T>(sql: string, now: Date): Promise<T> {
    const [row] = await this.database.rows<Row<T>>(sql, [now]);
    if (!row) throw new Error('A count has no row.');
    return row;
  }
}

const AGAIN: Record<FaultKind, [change: string, channel: string]> = {
  delivery: [
    `update event_delivery set not_before = least(not_before, date_trunc('milliseconds', now())) where subscriber || ':' || event_id = $1 and attempts > 0`,
    'event_recorded',
  ],
  mail: [
    `update mail set send_after = least(send_after, $2::timestamptz)
     where id::text = $1 and sent_at is null and refused_at is null and last_error is not null`,
    'mail_queued',
  ],
  work: [
    `update work_fault set not_before = least(not_before, $2::timestamptz) where name = $1`,
    'periodic',
  ],
};
