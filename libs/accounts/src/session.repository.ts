import { Injectable } from '@nestjs/common';
import { Database, type SignedInViewer } from '@ein/platform';
import type { Session } from './session.entity.js';

export type ViewerSession = SignedInViewer & Pick<Session, 'createdAt' | 'lastSeenAt'>;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async insert(session: Session): Promise<void> {
    await this.database.write(
      'insert into session (token_digest, account_id, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5)',
      [
        session.tokenDigest,
        session.accountId,
        session.createdAt,
        session.lastSeenAt,
        session.expiresAt,
      ],
    );
  }

  /** Read with the account as it is now, so that a change of rights counts at once. */
  async findViewer(tokenDigest: Buffer, now: Date): Promise<ViewerSession | null> {
    const [row] = await this.database.rows<ViewerSession>(
      {
        name: 'session-viewer',
        text: `select a.id, a.role, a.display_name as "displayName", a.place_id as "placeId", a.email,
                 s.created_at as "createdAt", s.last_seen_at as "lastSeenAt"
               from session s join account a on a.id = s.account_id where s.token_digest = $1 and s.expires_at > $2`,
      },
      [tokenDigest, now],
    );
    return row ?? null;
  }

  async markSeen(tokenDigest: Buffer, now: Date): Promise<void> {
    await this.database.write('update session set last_seen_at = $2 where token_digest = $1', [
      tokenDigest,
      now,
    ]);
  }

  async delete(tokenDigest: Buffer): Promise<void> {
    await this.database.write('delete from session where token_digest = $1', [tokenDigest]);
  }

  async deleteOfAccount(accountId: string): Promise<number> {
    return this.database.write('delete from session where account_id = $1', [accountId]);
  }

  async deleteEnded(now: Date): Promise<number> {
    return this.database.write('delete from session where expires_at <= $1', [now]);
  }
}
