import { Injectable } from '@nestjs/common';
import { Database, type Language } from '@ein/platform';
import { BarrierReport } from './barrier-report.entity.js';

const MOST = 200;

@Injectable()
export class BarrierReportRepository {
  constructor(private readonly database: Database) {}

  /** Returns the number that the receipt has. */
  async insert(report: Omit<BarrierReport, 'number'>): Promise<number> {
    await this.database.repository(BarrierReport).insert(report);
    const found = await this.database.repository(BarrierReport).findOneByOrFail({ id: report.id });
    return found.number;
  }

  async findByNumber(number: number): Promise<BarrierReport | null> {
    return this.database.repository(BarrierReport).findOneBy({ number });
  }

  /** Those that wait, due first; or those that are answered, newest first. */
  async findTasks(done: boolean): Promise<BarrierReport[]> {
    const query = this.database.repository(BarrierReport).createQueryBuilder('b').take(MOST);
    return done
      ? query.where('b.closedAt is not null').orderBy('b.closedAt', 'DESC').getMany()
      : query.where('b.closedAt is null').orderBy('b.dueOn').addOrderBy('b.id').getMany();
  }

  /** Locked until the transaction ends. */
  async lock(number: number): Promise<BarrierReport | null> {
    return this.database
      .repository(BarrierReport)
      .createQueryBuilder('b')
      .setLock('pessimistic_write')
      .where('b.number = :number', { number })
      .getOne();
  }

  async save({ id, state, answer, version, closedAt }: BarrierReport): Promise<void> {
    await this.database
      .repository(BarrierReport)
      .update({ id }, { state, answer, version, closedAt });
  }

  /** Who answers: the office, or admins where there is none. */
  async findClerks(): Promise<{ id: string; email: string; language: Language }[]> {
    return this.database.rows(
      `select id, email, language from account a where role = 'office'
         or (role = 'admin' and not exists (select from account where role = 'office')) order by id`,
    );
  }
}
