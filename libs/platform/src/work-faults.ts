import { Injectable } from '@nestjs/common';
import { sentenceOf } from '@ein/log-lines';
import { Clock } from './clock.js';
import { Database } from './database.js';

const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 3600;

/** Which work of the worker fails just now, with its last error: what the log says line by line, in one table. */
@Injectable()
export class WorkFaults {
  /** Known to work in this process, so that a success costs no statement. */
  private readonly fine = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A table that cannot be written is not worth a second fault. */
  async failed(name: string, error: unknown): Promise<void> {
    this.fine.delete(name);
    const now = this.clock.now();
    await this.database
      .write(
        `insert into work_fault as f (name, times, error, since, failed_at, not_before)
         values ($1, 1, $2, $3, $3, $3::timestamptz + $4 * interval '1 second')
         on conflict (name) do update set times = f.times + 1, error = excluded.error, failed_at = excluded.failed_at,
           not_before = excluded.failed_at + least($4 * power(2, least(f.times, 10)), $5) * interval '1 second'`,
        [name, sentenceOf(error), now, FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS],
      )
      .catch(() => undefined);
  }

  async works(name: string): Promise<void> {
    if (this.fine.has(name)) return;
    await this.database.write('delete from work_fault where name = $1', [name]);
    this.fine.add(name);
  }

  /** Of what failed: what is to wait for a while before it is tried again. */
  async waiting(): Promise<Set<string>> {
    const rows = await this.database.rows<{ name: string }>(
      { name: 'work-faults-waiting', text: 'select name from work_fault where not_before > $1' },
      [this.clock.now()],
    );
    return new Set(rows.map(({ name }) => name));
  }
}
