import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Totp } from './totp.entity.js';

/** What somebody has beside the mail. */
export interface Factors {
  hasTotp: boolean;
  passkeys: number;
  recoveryCodesLeft: number;
}

@Injectable()
export class SecondFactorRepository {
  constructor(private readonly database: Database) {}

  async find(accountId: string): Promise<Totp | null> {
    return this.database.repository(Totp).findOneBy({ accountId });
  }

  async factorsOf(accountId: string): Promise<Factors> {
    const [row] = await this.database.rows<Factors>(
      `select exists (select from totp where account_id = $1 and confirmed_at is not null) as "hasTotp",
         (select count(*)::int from passkey where account_id = $1) as passkeys,
         (select count(*)::int from recovery_code where account_id = $1 and used_at is null) as "recoveryCodesLeft"`,
      [accountId],
    );
    return row ?? { hasTotp: false, passkeys: 0, recoveryCodesLeft: 0 };
  }

  /** A new secret that waits for its first code, in place of one that waited. False where a confirmed one stands. */
  async putWaiting(accountId: string, secret: Buffer, now: Date): Promise<boolean> {
    const touched = await this.database.write(
      `insert into totp (account_id, secret, created_at) values ($1, $2, $3)
       on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at, last_step = 0
       where totp.confirmed_at is null`,
      [accountId, secret, now],
    );
    return touched === 1;
  }

  /** Uses up a time step and all before it. False when it was used, also by somebody at the same moment. */
  async useStep(accountId: string, step: number): Promise<boolean> {
    const touched = await this.database.write(
      'update totp set last_step = $2 where account_id = $1 and last_step < $2',
      [accountId, step],
    );
    return touched === 1;
  }

  async confirm(accountId: string, now: Date): Promise<boolean> {
    const touched = await this.database.write(
      'update totp set confirmed_at = $2 where account_id = $1 and confirmed_at is null',
      [accountId, now],
    );
    return touched === 1;
  }

  /** Takes away the secret and its recovery codes. */
  async delete(accountId: string): Promise<boolean> {
    return (await this.database.write('delete from totp where account_id = $1', [accountId])) === 1;
  }

  async replaceRecoveryCodes(accountId: string, digests: Buffer[]): Promise<void> {
    await this.database.write('delete from recovery_code where account_id = $1', [accountId]);
    await this.database.write(
      'insert into recovery_code (account_id, digest) select $1, unnest($2::bytea[])',
      [accountId, digests],
    );
  }

  /** Uses up a recovery code. False when there is no such code, or it was used. */
  async useRecoveryCode(accountId: string, digest: Buffer, now: Date): Promise<boolean> {
    const touched = await this.database.write(
      `update recovery_code set used_at = $3 where account_id = $1 and digest = $2 and used_at is null
       and exists (select from totp t where t.account_id = $1 and t.confirmed_at is not null)`,
      [accountId, digest, now],
    );
    return touched === 1;
  }
}
