import { Injectable } from '@nestjs/common';
import { Database, type LookingRole } from '@ein/platform';

@Injectable()
export class LookingRepository {
  constructor(private readonly database: Database) {}

  async begin(sessionId: string, as: LookingRole, until: Date): Promise<void> {
    await this.database.write(
      'update session set looking_as = $2, looking_until = $3 where id = $1',
      [sessionId, as, until],
    );
  }

  /** Whose session it is; null where nothing was to end. */
  async end(sessionId: string): Promise<string | null> {
    const [row] = await this.database.rows<{ accountId: string }>(
      `with ended as (
         update session set looking_as = null, looking_until = null where id = $1 and looking_as is not null returning account_id
       ) select account_id as "accountId" from ended`,
      [sessionId],
    );
    return row?.accountId ?? null;
  }
}
