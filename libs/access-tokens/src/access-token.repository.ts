import { Injectable } from '@nestjs/common';
import { Database, type Day, type Language } from '@ein/platform';
import { AccessToken } from './access-token.entity.js';

/** Who owns a token, for lists and letters. */
export interface Owner {
  owner: string;
  email: string | null;
  language: Language;
}

export type OwnedToken = AccessToken & Owner;

const COLUMNS = `t.id, t.account_id as "accountId", t.name, t.handle, t.digest, t.created_at as "createdAt", t.expires_at as "expiresAt",
  t.last_used_on::text as "lastUsedOn", t.warned_at as "warnedAt", t.ended_at as "endedAt", t.ended_by as "endedBy", t.end_reason as "endReason"`;
const OWNED = `${COLUMNS}, a.display_name as owner, a.email, a.language from access_token t join account a on a.id = t.account_id`;

@Injectable()
export class AccessTokenRepository {
  constructor(private readonly database: Database) {}

  async insert(token: AccessToken): Promise<void> {
    await this.database.repository(AccessToken).insert(token);
  }

  /** One deed of this person after the other, so that two forms at once cannot make one token too many. */
  async holdOwner(accountId: string): Promise<void> {
    await this.database.rows('select from account where id = $1 for no key update', [accountId]);
  }

  async countActive(accountId: string, now: Date): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      'select count(*)::integer as count from access_token where account_id = $1 and ended_at is null and expires_at > $2',
      [accountId, now],
    );
    return row?.count ?? 0;
  }

  /** What somebody made, newest first. */
  async findOfAccount(accountId: string): Promise<AccessToken[]> {
    return this.database.rows<AccessToken & Record<string, unknown>>(
      `select ${COLUMNS} from access_token t where t.account_id = $1 order by t.created_at desc, t.id limit 100`,
      [accountId],
    );
  }

  /** Of everybody: those that work first, then newest first. */
  async findAll(now: Date, limit: number): Promise<OwnedToken[]> {
    return this.database.rows<OwnedToken & Record<string, unknown>>(
      `select ${OWNED} order by t.ended_at is null and t.expires_at > $1 desc, t.created_at desc, t.id limit $2`,
      [now, limit],
    );
  }

  async findByHandle(handle: string): Promise<AccessToken | null> {
    const [row] = await this.database.rows<AccessToken & Record<string, unknown>>(
      {
        name: 'access-token',
        text: `select ${COLUMNS} from access_token t where t.handle = $1`,
      },
      [handle],
    );
    return row ?? null;
  }

  /** Locked until the transaction ends. */
  async lock(id: string): Promise<OwnedToken | null> {
    const [row] = await this.database.rows<OwnedToken & Record<string, unknown>>(
      `select ${OWNED} where t.id = $1 for update of t`,
      [id],
    );
    return row ?? null;
  }

  async saveEnd({
    id,
    endedAt,
    endedBy,
    endReason,
  }: Pick<AccessToken, 'id' | 'endedAt' | 'endedBy' | 'endReason'>): Promise<void> {
    await this.database.write(
      'update access_token set ended_at = $2, ended_by = $3, end_reason = $4 where id = $1',
      [id, endedAt, endedBy, endReason],
    );
  }

  async markUsed(id: string, on: Day): Promise<void> {
    await this.database.write(
      'update access_token set last_used_on = $2 where id = $1 and last_used_on is distinct from $2',
      [id, on],
    );
  }

  /** Those that end before this moment and whose owners have not heard of it, locked until the transaction ends. */
  async lockEnding(now: Date, before: Date): Promise<OwnedToken[]> {
    return this.database.rows<OwnedToken & Record<string, unknown>>(
      `select ${OWNED} where t.ended_at is null and t.warned_at is null and t.expires_at > $1 and t.expires_at <= $2
       order by t.id for update of t`,
      [now, before],
    );
  }

  async markWarned(id: string, at: Date): Promise<void> {
    await this.database.write('update access_token set warned_at = $2 where id = $1', [id, at]);
  }

  async deleteOver(before: Date): Promise<number> {
    return this.database.write(
      'delete from access_token where least(coalesce(ended_at, expires_at), expires_at) < $1',
      [before],
    );
  }
}
