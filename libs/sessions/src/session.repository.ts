import { Injectable } from '@nestjs/common';
import { Database, type SessionStanding, type SignedInViewer } from '@ein/platform';
import type { Session } from './session.entity.js';

export type FoundSession = Pick<
  Session,
  | 'id'
  | 'proof'
  | 'provenAt'
  | 'secondFactor'
  | 'createdAt'
  | 'lastSeenAt'
  | 'lookingAs'
  | 'lookingUntil'
> &
  Pick<SessionStanding, 'sanctioned' | 'restrictedUntil'> & {
    viewer: SignedInViewer;
    hasTotp: boolean;
  };

export type EndedSession = Pick<Session, 'accountId' | 'secondFactor' | 'createdAt' | 'expiresAt'>;

export type OwnSession = Omit<
  Session,
  'tokenDigest' | 'accountId' | 'expiresAt' | 'lookingAs' | 'lookingUntil'
>;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async insert(session: Session): Promise<void> {
    await this.database.write(
      `insert into session (token_digest, id, account_id, proof, proven_at, second_factor, browser, system,
         created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        session.tokenDigest,
        session.id,
        session.accountId,
        session.proof,
        session.provenAt,
        session.secondFactor,
        session.browser,
        session.system,
        session.createdAt,
        session.lastSeenAt,
        session.expiresAt,
      ],
    );
  }

  /** Read with the account as it is now, so that a change of rights counts at once. */
  async find(tokenDigest: Buffer, now: Date): Promise<FoundSession | null> {
    const [row] = await this.database.rows<
      Omit<FoundSession, 'viewer'> & Omit<SignedInViewer, 'id'> & { accountId: string }
    >(
      {
        name: 'session-viewer',
        text: `select a.id as "accountId", a.role, a.display_name as "displayName", a.place_id as "placeId", a.email, a.language,
                 s.looking_as as "lookingAs", s.looking_until as "lookingUntil", s.id, s.proof, s.proven_at as "provenAt", s.second_factor as "secondFactor",
                 s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
                 (select t.confirmed_at from totp t where t.account_id = a.id) is not null as "hasTotp", n.sanctioned, n."restrictedUntil"
               from session s join account a on a.id = s.account_id
               cross join lateral (select count(*) > 0 as sanctioned,
                   max(coalesce(x.until_at, '9999-12-31')) filter (where x.kind <> 'warning') as "restrictedUntil"
                 from sanction x where x.account_id = a.id and x.lifted_at is null) n
               where s.token_digest = $1 and s.expires_at > $2`,
      },
      [tokenDigest, now],
    );
    if (!row) return null;
    const { accountId, role, displayName, placeId, email, language, ...session } = row;
    return { ...session, viewer: { id: accountId, role, displayName, placeId, email, language } };
  }

  /** What somebody may know of their own sessions, newest first. */
  async findOfAccount(accountId: string, now: Date): Promise<OwnSession[]> {
    return this.database.rows(
      `select id, proof, proven_at as "provenAt", second_factor as "secondFactor", browser, system,
         created_at as "createdAt", last_seen_at as "lastSeenAt"
       from session where account_id = $1 and expires_at > $2 order by last_seen_at desc, id`,
      [accountId, now],
    );
  }

  async markSeen(tokenDigest: Buffer, now: Date): Promise<void> {
    await this.database.write('update session set last_seen_at = $2 where token_digest = $1', [
      tokenDigest,
      now,
    ]);
  }

  /** The same session under another token. False when it has ended in the meantime. */
  async renew(
    tokenDigest: Buffer,
    changed: { tokenDigest: Buffer; provenAt: Date; secondFactor: SessionStanding['secondFactor'] },
  ): Promise<boolean> {
    const touched = await this.database.write(
      `update session set token_digest = $2, proven_at = $3, last_seen_at = $3, second_factor = coalesce($4, second_factor)
       where token_digest = $1`,
      [tokenDigest, changed.tokenDigest, changed.provenAt, changed.secondFactor],
    );
    return touched === 1;
  }

  /** Ends a session and says what it was; null when there was none. */
  async take(tokenDigest: Buffer, now: Date): Promise<EndedSession | null> {
    const [row] = await this.database.rows<EndedSession & { live: boolean }>(
      `delete from session where token_digest = $1 returning account_id as "accountId", second_factor as "secondFactor",
         created_at as "createdAt", expires_at as "expiresAt", expires_at > $2 as live`,
      [tokenDigest, now],
    );
    return row?.live ? row : null;
  }

  /** Ends one session of this account. False when it has none of this id. */
  async deleteOne(accountId: string, id: string): Promise<boolean> {
    const touched = await this.database.write(
      'delete from session where account_id = $1 and id = $2',
      [accountId, id],
    );
    return touched === 1;
  }

  /** Ends the sessions of an account, all but one if `but` names it. */
  async deleteOfAccount(accountId: string, but: string | null = null): Promise<number> {
    return this.database.write(
      'delete from session where account_id = $1 and id is distinct from $2',
      [accountId, but],
    );
  }

  async deleteEnded(now: Date): Promise<number> {
    return this.database.write('delete from session where expires_at <= $1', [now]);
  }
}
