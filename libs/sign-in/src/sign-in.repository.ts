import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { SignInRequest } from './sign-in-request.entity.js';
import { WRONG_CODES } from './sign-in.policy.js';

export type OpenCode = Pick<SignInRequest, 'id' | 'email' | 'codeDigest' | 'attempts'>;

@Injectable()
export class SignInRepository {
  constructor(private readonly database: Database) {}

  async insert(request: Omit<SignInRequest, 'attempts' | 'usedAt' | 'usedFrom'>): Promise<void> {
    await this.database.write(
      `insert into sign_in_request (id, email_canonical, code_digest, token_digest, expires_at, created_at, email)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        request.id,
        request.emailCanonical,
        request.codeDigest,
        request.tokenDigest,
        request.expiresAt,
        request.createdAt,
        request.email,
      ],
    );
  }

  /** Codes of this address that can still be typed, locked until the transaction ends: tries are counted one after the other. */
  async lockOpenCodes(emailCanonical: string, now: Date): Promise<OpenCode[]> {
    return this.database.rows(
      `select id, email, code_digest as "codeDigest", attempts from sign_in_request
       where email_canonical = $1 and used_at is null and expires_at > $2 and attempts < ${WRONG_CODES}
       order by created_at desc, id for update`,
      [emailCanonical, now],
    );
  }

  /** A wrong code is a guess at every open one. */
  async countWrongCode(ids: string[]): Promise<void> {
    await this.database.write(
      'update sign_in_request set attempts = attempts + 1 where id = any($1)',
      [ids],
    );
  }

  async useCode(id: string, now: Date, usedFrom: Buffer): Promise<void> {
    await this.database.write(
      'update sign_in_request set used_at = $2, used_from = $3 where id = $1',
      [id, now, usedFrom],
    );
  }

  /** Uses the link and gives its address; null when it is unknown, used or too old. */
  async useLink(tokenDigest: Buffer, now: Date, usedFrom: Buffer): Promise<string | null> {
    const [row] = await this.database.rows<{ email: string }>(
      `update sign_in_request set used_at = $2, used_from = $3
       where token_digest = $1 and used_at is null and expires_at > $2 returning email`,
      [tokenDigest, now, usedFrom],
    );
    return row?.email ?? null;
  }

  async isOwnNetwork(emailCanonical: string, usedFrom: Buffer, since: Date): Promise<boolean> {
    const rows = await this.database.rows(
      'select from sign_in_request where email_canonical = $1 and used_from = $2 and used_at > $3 limit 1',
      [emailCanonical, usedFrom, since],
    );
    return rows.length > 0;
  }

  /** Forgets requests that can neither be used nor vouch for a network any more. */
  async deleteOlderThan(moment: Date): Promise<number> {
    return this.database.write('delete from sign_in_request where created_at < $1', [moment]);
  }
}
