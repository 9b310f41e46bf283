import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { MailBounce } from './bounce.entity.js';

@Injectable()
export class BounceRepository {
  constructor(private readonly database: Database) {}

  async find(address: string): Promise<MailBounce | null> {
    return this.database.repository(MailBounce).findOneBy({ address });
  }

  /** The recipient of a mail that has not come back before; null when it has, or was never sent. */
  async claimReturned(mailId: string, now: Date): Promise<string | null> {
    const [mail] = await this.database.rows<{ recipient: string }>(
      `update mail set bounced_at = $2 where id = $1 and bounced_at is null and (sent_at is not null or refused_at is not null)
       returning recipient`,
      [mailId, now],
    );
    return mail?.recipient ?? null;
  }

  /** Counts one more; returns how many there are now. */
  async count(
    bounce: Pick<MailBounce, 'address' | 'status' | 'reason' | 'lastAt'>,
  ): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `insert into mail_bounce as b (address, count, status, reason, last_at) values ($1, 1, $2, $3, $4)
       on conflict (address) do update set count = b.count + 1, status = excluded.status, reason = excluded.reason, last_at = excluded.last_at
       returning count`,
      [bounce.address, bounce.status, bounce.reason, bounce.lastAt],
    );
    return row?.count ?? 1;
  }

  async stop(address: string, now: Date): Promise<void> {
    await this.database.write(
      'update mail_bounce set stopped_at = coalesce(stopped_at, $2) where address = $1',
      [address, now],
    );
  }

  async delete(address: string): Promise<void> {
    await this.database.write('delete from mail_bounce where address = $1', [address]);
  }

  /** What nobody has mended and nothing was sent to since. */
  async deleteBefore(moment: Date): Promise<number> {
    return this.database.write('delete from mail_bounce where last_at < $1', [moment]);
  }
}
