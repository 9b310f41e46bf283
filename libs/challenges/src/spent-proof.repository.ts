import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

@Injectable()
export class SpentProofRepository {
  constructor(private readonly database: Database) {}

  /** Uses up a proof; false when somebody was first. */
  async spend(digest: Buffer, now: Date): Promise<boolean> {
    const added = await this.database.write(
      'insert into spent_proof (digest, spent_at) values ($1, $2) on conflict do nothing',
      [digest, now],
    );
    return added === 1;
  }

  /** Makes a proof good again. */
  async giveBack(digest: Buffer): Promise<void> {
    await this.database.write('delete from spent_proof where digest = $1', [digest]);
  }

  async isSpent(digest: Buffer): Promise<boolean> {
    return (
      (await this.database.rows('select from spent_proof where digest = $1', [digest])).length > 0
    );
  }

  async deleteBefore(before: Date): Promise<number> {
    return this.database.write('delete from spent_proof where spent_at < $1', [before]);
  }
}
