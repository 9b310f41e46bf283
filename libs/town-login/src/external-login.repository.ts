import { Injectable } from '@nestjs/common';
import { Database, type Role } from '@ein/platform';
import type { ExternalIdentity } from './external-identity.entity.js';
import type { ExternalVisit } from './external-visit.entity.js';

@Injectable()
export class ExternalLoginRepository {
  constructor(private readonly database: Database) {}

  async putVisit(visit: ExternalVisit): Promise<void> {
    await this.database.write(
      'insert into external_visit (browser_digest, account_id, states_age, expires_at) values ($1, $2, $3, $4)',
      [visit.browserDigest, visit.accountId, visit.statesAge, visit.expiresAt],
    );
  }

  /** Takes the visit away and gives it: nobody comes back twice. Null when there is none or it is too old. */
  async takeVisit(
    browserDigest: Buffer,
    now: Date,
  ): Promise<Pick<ExternalVisit, 'accountId' | 'statesAge'> | null> {
    const [row] = await this.database.rows<{
      accountId: string | null;
      statesAge: boolean;
      live: boolean;
    }>(
      `delete from external_visit where browser_digest = $1
       returning account_id as "accountId", states_age as "statesAge", expires_at > $2 as live`,
      [browserDigest, now],
    );
    return row?.live ? { accountId: row.accountId, statesAge: row.statesAge } : null;
  }

  async deleteOldVisits(now: Date): Promise<number> {
    return this.database.write('delete from external_visit where expires_at <= $1', [now]);
  }

  /** The account that this other one opens; marks it as used. */
  async useIdentity(
    issuer: string,
    subject: string,
    now: Date,
  ): Promise<{ id: string; role: Role } | null> {
    const [row] = await this.database.rows<{ id: string; role: Role }>(
      `update external_identity e set last_used_at = $3 from account a
       where e.issuer = $1 and e.subject = $2 and a.id = e.account_id returning a.id, a.role`,
      [issuer, subject, now],
    );
    return row ?? null;
  }

  async findOfAccount(
    accountId: string,
    issuer: string,
  ): Promise<Pick<ExternalIdentity, 'linkedAt' | 'lastUsedAt'> | null> {
    const [row] = await this.database.rows<Pick<ExternalIdentity, 'linkedAt' | 'lastUsedAt'>>(
      `select linked_at as "linkedAt", last_used_at as "lastUsedAt" from external_identity
       where account_id = $1 and issuer = $2`,
      [accountId, issuer],
    );
    return row ?? null;
  }

  /** False when one of the two is linked already: each opens one of the other. */
  async link(identity: Omit<ExternalIdentity, 'lastUsedAt'>): Promise<boolean> {
    const touched = await this.database.write(
      `insert into external_identity (issuer, subject, account_id, linked_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [identity.issuer, identity.subject, identity.accountId, identity.linkedAt],
    );
    return touched === 1;
  }

  async unlink(accountId: string): Promise<boolean> {
    return (
      (await this.database.write('delete from external_identity where account_id = $1', [
        accountId,
      ])) > 0
    );
  }
}
