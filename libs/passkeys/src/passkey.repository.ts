import { Injectable } from '@nestjs/common';
import { Database, type Role } from '@ein/platform';
import { Passkey } from './passkey.entity.js';
import type { PasskeyChallenge } from './passkey-challenge.entity.js';

export type OwnPasskey = Pick<Passkey, 'id' | 'name' | 'createdAt' | 'lastUsedAt' | 'synced'>;
export type PresentedPasskey = Pick<
  Passkey,
  'id' | 'accountId' | 'publicKey' | 'counter' | 'transports'
> & { role: Role };

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class PasskeyRepository {
  constructor(private readonly database: Database) {}

  async putChallenge(challenge: PasskeyChallenge): Promise<void> {
    await this.database.write(
      'insert into passkey_challenge (id, purpose, challenge, account_id, expires_at) values ($1, $2, $3, $4, $5)',
      [
        challenge.id,
        challenge.purpose,
        challenge.challenge,
        challenge.accountId,
        challenge.expiresAt,
      ],
    );
  }

  /** Takes the challenge away and gives it: a second answer finds nothing. Null also when it is too old or for something else. */
  async takeChallenge(
    id: string,
    purpose: PasskeyChallenge['purpose'],
    accountId: string | null,
    now: Date,
  ): Promise<string | null> {
    const [row] = await this.database.rows<{ challenge: string; live: boolean }>(
      `delete from passkey_challenge where id = $1 and purpose = $2 and account_id is not distinct from $3
       returning challenge, expires_at > $4 as live`,
      [id, purpose, accountId, now],
    );
    return row?.live ? row.challenge : null;
  }

  async deleteOldChallenges(now: Date): Promise<number> {
    return this.database.write('delete from passkey_challenge where expires_at <= $1', [now]);
  }

  async findOfAccount(accountId: string): Promise<OwnPasskey[]> {
    return this.database.rows(
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt", synced
       from passkey where account_id = $1 order by created_at, id`,
      [accountId],
    );
  }

  async credentialsOf(accountId: string): Promise<Pick<Passkey, 'credentialId' | 'transports'>[]> {
    return this.database.rows(
      'select credential_id as "credentialId", transports from passkey where account_id = $1',
      [accountId],
    );
  }

  /** False when this key is known already, whoever it belongs to. */
  async insert(passkey: Passkey): Promise<boolean> {
    try {
      await this.database.repository(Passkey).insert(passkey);
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) return false;
      throw error;
    }
  }

  /** The key of this id with its owner, locked until the transaction ends: its counter is read and written in one. */
  async lockByCredential(credentialId: Buffer): Promise<PresentedPasskey | null> {
    const [row] = await this.database.rows<PresentedPasskey>(
      `select p.id, p.account_id as "accountId", p.public_key as "publicKey", p.counter, p.transports, a.role
       from passkey p join account a on a.id = p.account_id where p.credential_id = $1 for update of p`,
      [credentialId],
    );
    return row ?? null;
  }

  async markUsed(id: string, used: { counter: number; synced: boolean; now: Date }): Promise<void> {
    await this.database.write(
      'update passkey set counter = $2, synced = $3, last_used_at = $4 where id = $1',
      [id, used.counter, used.synced, used.now],
    );
  }

  async rename(accountId: string, id: string, name: string): Promise<boolean> {
    const touched = await this.database.write(
      'update passkey set name = $3 where account_id = $1 and id = $2',
      [accountId, id, name],
    );
    return touched === 1;
  }

  /** The name of what was taken away; null when there was none. */
  async delete(accountId: string, id: string): Promise<string | null> {
    const [row] = await this.database.rows<{ name: string }>(
      'delete from passkey where account_id = $1 and id = $2 returning name',
      [accountId, id],
    );
    return row?.name ?? null;
  }
}
