import { Injectable } from '@nestjs/common';
import { Database, type Language } from '@ein/platform';

@Injectable()
export class MonthlyMailRepository {
  constructor(private readonly database: Database) {}

  async findAdmins(): Promise<{ id: string; email: string; language: Language }[]> {
    return this.database.rows(
      `select id, email, language from account where role = 'admin' and erased_at is null order by id`,
    );
  }

  /** False when the mail of this month (`2026-11`) was made before, also when it had nothing to say. */
  async claim(month: string): Promise<boolean> {
    const claimed = await this.database.write(
      `insert into periodic_run as p (name, period) values ('monthly-mail-made', $1)
       on conflict (name) do update set period = excluded.period, ran_at = now() where p.period < excluded.period`,
      [month],
    );
    return claimed === 1;
  }
}
