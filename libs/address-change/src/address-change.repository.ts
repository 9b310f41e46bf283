import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { AddressChange } from './address-change.entity.js';

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class AddressChangeRepository {
  constructor(private readonly database: Database) {}

  async find(accountId: string): Promise<AddressChange | null> {
    return this.database.repository(AddressChange).findOneBy({ accountId });
  }

  /** Locked until the transaction ends, so that two confirmations follow each other. */
  async lock(accountId: string): Promise<AddressChange | null> {
    return this.database
      .repository(AddressChange)
      .findOne({ where: { accountId }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(change: AddressChange): Promise<void> {
    await this.database.repository(AddressChange).insert(change);
  }

  async delete(accountId: string): Promise<number> {
    return this.database.write('delete from address_change where account_id = $1', [accountId]);
  }

  async confirm(id: string, side: 'old' | 'new', now: Date): Promise<void> {
    await this.database.write(
      `update address_change set ${side}_confirmed_at = coalesce(${side}_confirmed_at, $2) where id = $1`,
      [id, now],
    );
  }

  async waitUntil(id: string, moment: Date): Promise<void> {
    await this.database.write('update address_change set waits_until = $2 where id = $1', [
      id,
      moment,
    ]);
  }

  /** Accounts whose old address has not objected in time. */
  async findDue(now: Date): Promise<string[]> {
    const rows = await this.database.rows<{ accountId: string }>(
      `select account_id as "accountId" from address_change where waits_until <= $1 order by waits_until limit 100`,
      [now],
    );
    return rows.map((row) => row.accountId);
  }

  /** Changes that nobody went on with. One that waits for the old address stays. */
  async deleteOlderThan(before: Date): Promise<number> {
    return this.database.write(
      'delete from address_change where waits_until is null and created_at < $1',
      [before],
    );
  }

  /** Gives the account its new address; false when somebody else has it by now. Requests to sign in with the old one are dead. */
  async move(change: AddressChange, oldAddress: string): Promise<boolean> {
    try {
      await this.database.write('savepoint move_address');
      await this.database.write(
        'update account set email = $2, email_canonical = $3 where id = $1',
        [change.accountId, change.email, change.emailCanonical],
      );
    } catch (error) {
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      await this.database.write('rollback to savepoint move_address');
      return false;
    }
    await this.database.write('delete from sign_in_request where email_canonical = $1', [
      oldAddress,
    ]);
    return true;
  }

  /** Ends all sessions but the one with this digest. */
  async endOtherSessions(accountId: string, kept: Buffer | null): Promise<void> {
    await this.database.write(
      'delete from session where account_id = $1 and ($2::bytea is null or token_digest <> $2)',
      [accountId, kept],
    );
  }
}
