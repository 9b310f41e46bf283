import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { WRONG_CODES } from './sign-in.policy.js';

/** What a code may be used for, and nothing else. */
export type CodePurpose = 'erase' | 'old_address' | 'new_address' | 'stop_address';

export interface StoredCode {
  id: string;
  accountId: string;
  purpose: CodePurpose;
  codeDigest: Buffer;
  tokenDigest: Buffer;
  expiresAt: Date;
  createdAt: Date;
}

@Injectable()
export class AccountCodeRepository {
  constructor(private readonly database: Database) {}

  async insert(code: StoredCode): Promise<void> {
    await this.database.write(
      `insert into account_code (id, account_id, purpose, code_digest, token_digest, expires_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        code.id,
        code.accountId,
        code.purpose,
        code.codeDigest,
        code.tokenDigest,
        code.expiresAt,
        code.createdAt,
      ],
    );
  }

  async deleteOf(accountId: string, purposes: readonly CodePurpose[]): Promise<void> {
    await this.database.write(
      'delete from account_code where account_id = $1 and purpose = any ($2)',
      [accountId, purposes],
    );
  }

  /** The one code that can still be typed, locked until the transaction ends: tries are counted one after the other. */
  async lockOpen(
    accountId: string,
    purpose: CodePurpose,
    now: Date,
  ): Promise<{ id: string; codeDigest: Buffer; attempts: number } | null> {
    const [row] = await this.database.rows<{ id: string; codeDigest: Buffer; attempts: number }>(
      `select id, code_digest as "codeDigest", attempts from account_code
       where account_id = $1 and purpose = $2 and used_at is null and expires_at > $3 and attempts < ${WRONG_CODES}
       order by created_at desc, id limit 1 for update`,
      [accountId, purpose, now],
    );
    return row ?? null;
  }

  async countWrong(id: string): Promise<void> {
    await this.database.write('update account_code set attempts = attempts + 1 where id = $1', [
      id,
    ]);
  }

  async use(id: string, now: Date): Promise<void> {
    await this.database.write('update account_code set used_at = $2 where id = $1', [id, now]);
  }

  /** Uses a link for one of these purposes; null when it is unknown, used or too old. */
  async useToken(
    tokenDigest: Buffer,
    purposes: readonly CodePurpose[],
    now: Date,
  ): Promise<{ accountId: string; purpose: CodePurpose } | null> {
    const [row] = await this.database.rows<{ accountId: string; purpose: CodePurpose }>(
      `update account_code set used_at = $3
       where token_digest = $1 and purpose = any ($2) and used_at is null and expires_at > $3
       returning account_id as "accountId", purpose`,
      [tokenDigest, purposes, now],
    );
    return row ?? null;
  }

  async deleteExpired(before: Date): Promise<number> {
    return this.database.write('delete from account_code where expires_at < $1', [before]);
  }
}
