import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '@ein/platform';
import { Kiosk } from './kiosk.entity.js';
import { KioskEntry } from './kiosk-entry.entity.js';
import type { KioskRefused } from './kiosk-refused.entity.js';

/** A kiosk with how many of its entries have arrived, and which lie there refused. */
export type KioskRow = Kiosk & { arrived: number; refused: KioskRefusedRow[] };

type KioskRefusedRow = Pick<KioskRefused, 'mark' | 'reason' | 'fields'> & { since: string };

const COLUMNS = `k.id, k.name, k.code_digest as "codeDigest", k.code_ends_at as "codeEndsAt", k.token_digest as "tokenDigest",
  k.silent_hours as "silentHours", k.waiting, k.created_at as "createdAt", k.enrolled_at as "enrolledAt",
  k.last_seen_at as "lastSeenAt", k.revoked_at as "revokedAt",
  (select count(*)::integer from kiosk_entry e where e.kiosk_id = k.id) as arrived,
  (select coalesce(json_agg(json_build_object('mark', r.mark, 'reason', r.reason, 'fields', r.fields, 'since', r.since)
     order by r.since, r.mark), '[]') from kiosk_refused r where r.kiosk_id = k.id) as refused`;

@Injectable()
export class KioskRepository {
  constructor(private readonly database: Database) {}

  /** Those in service first, each group by name. */
  async findAll(): Promise<KioskRow[]> {
    return this.database.rows<KioskRow>(
      `select ${COLUMNS} from kiosk k order by k.revoked_at is not null, k.name, k.id`,
    );
  }

  async find(id: string): Promise<KioskRow | null> {
    const [kiosk] = await this.database.rows<KioskRow>(
      `select ${COLUMNS} from kiosk k where k.id = $1`,
      [id],
    );
    return kiosk ?? null;
  }

  async findByToken(tokenDigest: Buffer): Promise<Kiosk | null> {
    return this.database.repository(Kiosk).findOneBy({ tokenDigest, revokedAt: IsNull() });
  }

  async insert(kiosk: Kiosk): Promise<void> {
    await this.database.repository(Kiosk).insert(kiosk);
  }

  /** False for one that is out of service or was never there. */
  async changeCode(id: string, codeDigest: Buffer, codeEndsAt: Date): Promise<boolean> {
    const { affected } = await this.database
      .repository(Kiosk)
      .update({ id, revokedAt: IsNull() }, { codeDigest, codeEndsAt });
    return affected === 1;
  }

  /** Uses up an open code: of two devices with the same one, the second finds nothing. */
  async enrol(codeDigest: Buffer, tokenDigest: Buffer, now: Date): Promise<Kiosk | null> {
    const [kiosk] = await this.database.rows<Kiosk>(
      `update kiosk k set token_digest = $2, code_digest = null, code_ends_at = null, enrolled_at = $3, last_seen_at = $3
       where k.code_digest = $1 and k.code_ends_at > $3 and k.revoked_at is null returning ${COLUMNS}`,
      [codeDigest, tokenDigest, now],
    );
    return kiosk ?? null;
  }

  /** What lies there refused is what the device says now; since when, is when it said so first. */
  async heard(
    tokenDigest: Buffer,
    waiting: number,
    refused: readonly Pick<KioskRefused, 'mark' | 'reason' | 'fields'>[],
    now: Date,
  ): Promise<Pick<Kiosk, 'name'> | null> {
    const [kiosk] = await this.database.rows<Pick<Kiosk, 'name'>>(
      `with k as (update kiosk set last_seen_at = $3, waiting = $2 where token_digest = $1 and revoked_at is null returning id, name),
         gone as (delete from kiosk_refused r using k where r.kiosk_id = k.id and r.mark <> all ($4::text[])),
         there as (insert into kiosk_refused (kiosk_id, mark, reason, fields, since)
           select k.id, u.mark, u.reason, array_remove(string_to_array(u.fields, ','), ''), $3
           from k, unnest($4::text[], $5::text[], $6::text[]) as u (mark, reason, fields)
           on conflict (kiosk_id, mark) do update set reason = excluded.reason, fields = excluded.fields)
       select name from k`,
      [
        tokenDigest,
        waiting,
        now,
        refused.map(({ mark }) => mark),
        refused.map(({ reason }) => reason),
        refused.map(({ fields }) => fields.join(',')),
      ],
    );
    return kiosk ?? null;
  }

  /** False where nothing was left to take away. */
  async revoke(id: string, now: Date): Promise<boolean> {
    const changed = await this.database.write(
      `update kiosk set revoked_at = $2, token_digest = null, code_digest = null, code_ends_at = null
       where id = $1 and revoked_at is null`,
      [id, now],
    );
    return changed === 1;
  }

  /** Holds the key until the transaction ends, so that the same entry, sent twice at once, comes one after the other. */
  async lockKey(keyDigest: Buffer): Promise<void> {
    await this.database.rows('select pg_advisory_xact_lock(hashtextextended($1, 1))', [
      keyDigest.toString('hex'),
    ]);
  }

  /** The idea that came with this key. */
  async findArrived(keyDigest: Buffer): Promise<{ ideaId: string; number: number } | null> {
    const [entry] = await this.database.rows<{ ideaId: string; number: number }>(
      `select e.idea_id as "ideaId", i.number from kiosk_entry e join idea i on i.id = e.idea_id where e.key_digest = $1`,
      [keyDigest],
    );
    return entry ?? null;
  }

  async insertEntry(entry: KioskEntry): Promise<void> {
    await this.database.repository(KioskEntry).insert(entry);
  }
}
