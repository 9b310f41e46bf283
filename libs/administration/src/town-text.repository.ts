import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

@Injectable()
export class TownTextRepository {
  constructor(private readonly database: Database) {}

  async findAll(): Promise<Map<string, unknown>> {
    const rows = await this.database.rows<{ key: string; value: unknown }>(
      'select key, value from town_setting',
    );
    return new Map(rows.map(({ key, value }) => [key, value]));
  }

  /** Locked until the transaction ends, also where there is none yet. */
  async lock(key: string): Promise<unknown> {
    await this.database.rows('select pg_advisory_xact_lock(hashtextextended($1, 8))', [key]);
    const [row] = await this.database.rows<{ value: unknown }>(
      'select value from town_setting where key = $1 for update',
      [key],
    );
    return row?.value ?? null;
  }

  async save(key: string, value: unknown): Promise<void> {
    await this.database.write(
      `insert into town_setting (key, value, updated_at) values ($1, $2, now())
       on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
      [key, JSON.stringify(value)],
    );
  }

  async delete(key: string): Promise<void> {
    await this.database.write('delete from town_setting where key = $1', [key]);
  }
}
