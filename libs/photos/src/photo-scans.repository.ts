import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { readTicket, ticketDigest } from './photo.policy.js';

const NO_TICKET = 'uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())';

/** Pictures of paper that staff type in: of no idea, and seen by staff alone. */
@Injectable()
export class PhotoScans {
  constructor(private readonly database: Database) {}

  /** From now on it is a scan, which no ticket opens. Null when it is gone or taken. */
  async keepAsScan(ticket: string): Promise<string | null> {
    const read = readTicket(ticket);
    if (!read) return null;
    const [row] = await this.database.rows<{ id: string }>(
      `update photo set scan = true, ticket_digest = ${NO_TICKET}
       where id = $1 and ticket_digest = $2 and idea_id is null and not scan and removed_at is null returning id`,
      [read.id, ticketDigest(read.secret)],
    );
    return row?.id ?? null;
  }

  /** Its time is over: the next sweep deletes the files. */
  async letGo(ids: readonly string[]): Promise<void> {
    await this.database.write(
      'update photo set scan = false, created_at = to_timestamp(0) where id = any ($1) and scan',
      [ids],
    );
  }
}
