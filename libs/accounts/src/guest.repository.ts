import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { FORMER_MEMBER } from './personal-data.js';

@Injectable()
export class GuestRepository {
  constructor(private readonly database: Database) {}

  async insert(id: string, displayName: string, now: Date): Promise<void> {
    await this.database.write(
      `insert into account (id, email, email_canonical, display_name, role, guest_since, created_at)
       values ($1, null, null, $2, 'resident', $3, $3)`,
      [id, displayName, now],
    );
  }

  /** Their name while they are a guest; until the transaction ends nobody takes them over. */
  async hold(id: string): Promise<string | null> {
    const [row] = await this.database.rows<{ name: string }>(
      `select display_name as name from account where id = $1 and guest_since is not null and erased_at is null for share`,
      [id],
    );
    return row?.name ?? null;
  }

  /** Both rows, in the order of their ids. False when the guest is none any more, or the other one has left. */
  async lockBoth(guestId: string, accountId: string): Promise<boolean> {
    const rows = await this.database.rows<{ id: string; guest: boolean }>(
      `select id, guest_since is not null as guest from account
       where id in ($1, $2) and erased_at is null order by id for no key update`,
      [guestId, accountId],
    );
    return rows.length === 2 && rows.every(({ id, guest }) => guest === (id === guestId));
  }

  /** The row stands for nobody from now on. */
  async end(id: string, now: Date): Promise<void> {
    await this.database.write(
      'update account set erased_at = $2, display_name = $3, place_id = null where id = $1',
      [id, now, FORMER_MEMBER],
    );
  }
}
