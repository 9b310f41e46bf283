import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Withdrawal } from './withdrawal.entity.js';

@Injectable()
export class WithdrawalRepository {
  constructor(private readonly database: Database) {}

  async find(ideaId: string): Promise<Withdrawal | null> {
    return this.database.repository(Withdrawal).findOneBy({ ideaId });
  }

  /** In the order of the ids. */
  async findByIdeas(ideaIds: readonly string[]): Promise<(Withdrawal | null)[]> {
    const found = await this.database
      .repository(Withdrawal)
      .createQueryBuilder('withdrawal')
      .where('withdrawal.idea_id = any(:ideaIds)', { ideaIds })
      .getMany();
    return ideaIds.map((id) => found.find(({ ideaId }) => ideaId === id) ?? null);
  }

  async insert(withdrawal: Withdrawal): Promise<void> {
    await this.database.repository(Withdrawal).insert(withdrawal);
  }

  async delete(id: string): Promise<void> {
    await this.database.repository(Withdrawal).delete({ id });
  }
}
