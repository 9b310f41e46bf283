import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { OpeningException } from './opening-exception.entity.js';
import { OpeningVersion } from './opening-version.entity.js';

@Injectable()
export class OpeningRepository {
  constructor(private readonly database: Database) {}

  /** One change of the hours at a time: a day that differs touches all of them. */
  async hold(): Promise<void> {
    await this.database.rows(`select pg_advisory_xact_lock(hashtextextended('opening', 10))`);
  }

  /** Every version, oldest first. */
  async findVersions(): Promise<OpeningVersion[]> {
    return this.database.rows({
      name: 'opening-versions',
      text: `select id, valid_from::text as "validFrom", lines, note, demo, sequence, changed_at as "changedAt"
             from opening_version order by valid_from`,
    });
  }

  async lockVersion(id: string): Promise<OpeningVersion | null> {
    const [version] = await this.database.rows<OpeningVersion & Record<string, unknown>>(
      `select id, valid_from::text as "validFrom", lines, note, demo, sequence, changed_at as "changedAt"
       from opening_version where id = $1 for update`,
      [id],
    );
    return version ?? null;
  }

  /** False when another version begins on the same day. */
  async keepVersion(version: OpeningVersion): Promise<boolean> {
    const { id, validFrom, lines, note, demo, sequence, changedAt } = version;
    return (
      (await this.database.write(
        `insert into opening_version as v (id, valid_from, lines, note, demo, sequence, changed_at)
         select $1, $2, $3, $4, $5, $6, $7 where not exists (select from opening_version where valid_from = $2 and id <> $1)
         on conflict (id) do update set valid_from = excluded.valid_from, lines = excluded.lines, note = excluded.note,
           demo = excluded.demo, sequence = excluded.sequence, changed_at = excluded.changed_at`,
        [id, validFrom, JSON.stringify(lines), note, demo, sequence, changedAt],
      )) > 0
    );
  }

  async deleteVersion(id: string): Promise<boolean> {
    return (await this.database.write('delete from opening_version where id = $1', [id])) > 0;
  }

  /** Days that differ since this one, oldest first. */
  async findExceptions(since: string): Promise<OpeningException[]> {
    return this.database.rows(
      {
        name: 'opening-exceptions',
        text: `select day::text as day, from_time as "from", until_time as "until", reason, sequence, changed_at as "changedAt"
               from opening_exception where day >= $1 order by day`,
      },
      [since],
    );
  }

  async findException(day: string): Promise<OpeningException | null> {
    const [first] = await this.findExceptions(day);
    return first?.day === day ? first : null;
  }

  /** What was said of that day before is replaced. */
  async keepException(exception: Omit<OpeningException, 'sequence'>): Promise<void> {
    const { day, from, until, reason, changedAt } = exception;
    await this.database.write(
      `insert into opening_exception as e (day, from_time, until_time, reason, changed_at) values ($1, $2, $3, $4, $5)
       on conflict (day) do update set from_time = excluded.from_time, until_time = excluded.until_time, reason = excluded.reason,
         sequence = e.sequence + 1, changed_at = excluded.changed_at`,
      [day, from, until, reason, changedAt],
    );
  }

  async deleteException(day: string): Promise<boolean> {
    return (await this.database.write('delete from opening_exception where day = $1', [day])) > 0;
  }

  /** A day that differs is left out of the weeks in calendars, so all of them are newer than before. */
  async renewVersions(changedAt: Date): Promise<void> {
    await this.database.write(
      'update opening_version set sequence = sequence + 1, changed_at = $1',
      [changedAt],
    );
  }
}
