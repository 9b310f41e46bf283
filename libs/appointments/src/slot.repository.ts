import { Injectable } from '@nestjs/common';
import { Database, type Day } from '@ein/platform';
import type { AppointmentMatter } from './appointment-matter.entity.js';
import type { SlotClosure } from './slot-closure.entity.js';
import type { SlotSeries } from './slot-series.entity.js';

type SeriesRow = Omit<SlotSeries, 'createdAt'>;
type ClosureRow = Omit<SlotClosure, 'createdAt'>;

const SERIES = `select id, matter_ids as "matterIds", host, weekday, to_char(from_time, 'HH24:MI') as "fromTime", to_char(until_time, 'HH24:MI') as "untilTime",
  minutes, valid_from::text as "validFrom", valid_until::text as "validUntil" from appointment_series`;

@Injectable()
export class SlotRepository {
  constructor(private readonly database: Database) {}

  async findMatters(): Promise<AppointmentMatter[]> {
    return this.database.rows(
      'select id, name, hint, position, active from appointment_matter order by position, name',
    );
  }

  /** Says whether there is such a row. */
  async updateMatter(matter: Omit<AppointmentMatter, 'position'>): Promise<boolean> {
    const { id, name, hint, active } = matter;
    const changed = await this.database.write(
      'update appointment_matter set name = $2, hint = $3, active = $4 where id = $1',
      [id, name, hint, active],
    );
    return changed > 0;
  }

  async insertMatter({
    id,
    name,
    hint,
    active,
  }: Omit<AppointmentMatter, 'position'>): Promise<void> {
    await this.database.write(
      `insert into appointment_matter (id, name, hint, active, position)
       select $1, $2, $3, $4, coalesce(max(position), 0) + 1 from appointment_matter`,
      [id, name, hint, active],
    );
  }

  /** Those that have a day from this one on. */
  async findSeriesFrom(day: Day): Promise<SeriesRow[]> {
    return this.database.rows(
      `${SERIES} where valid_until is null or valid_until >= greatest($1::date, valid_from) order by weekday, from_time, host, id`,
      [day],
    );
  }

  async findSeries(id: string): Promise<SeriesRow | null> {
    const [row] = await this.database.rows<SeriesRow>(`${SERIES} where id = $1`, [id]);
    return row ?? null;
  }

  /** The series, if it serves this matter and is open on that day. */
  async findOffer(id: string, matterId: string, day: Day): Promise<SeriesRow | null> {
    const [row] = await this.database.rows<SeriesRow>(
      `${SERIES} where id = $1 and $2 = any (matter_ids) and exists (select from appointment_matter m where m.id = $2 and m.active)
         and not exists (select from appointment_closure c where c.day = $3 and (c.series_id is null or c.series_id = $1))`,
      [id, matterId, day],
    );
    return row ?? null;
  }

  async insertSeries(series: SlotSeries): Promise<void> {
    await this.database.write(
      `insert into appointment_series (id, matter_ids, host, weekday, from_time, until_time, minutes, valid_from, valid_until, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        series.id,
        series.matterIds,
        series.host,
        series.weekday,
        series.fromTime,
        series.untilTime,
        series.minutes,
        series.validFrom,
        series.validUntil,
        series.createdAt,
      ],
    );
  }

  /** With a last day before its first there is no day left. */
  async endSeries(id: string, lastDay: Day): Promise<void> {
    await this.database.write(
      'update appointment_series set valid_until = greatest($2::date, valid_from - 1) where id = $1',
      [id, lastDay],
    );
  }

  async findClosures(from: Day, until: Day | null = null): Promise<ClosureRow[]> {
    return this.database.rows(
      `select id, day::text as day, series_id as "seriesId", reason from appointment_closure
       where day >= $1 and ($2::date is null or day <= $2) order by day, id`,
      [from, until],
    );
  }

  /** Says whether it was open before. */
  async insertClosure({ id, day, seriesId, reason, createdAt }: SlotClosure): Promise<boolean> {
    const made = await this.database.write(
      `insert into appointment_closure (id, day, series_id, reason, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, day, seriesId, reason, createdAt],
    );
    return made > 0;
  }

  async deleteClosure(id: string): Promise<boolean> {
    return (await this.database.write('delete from appointment_closure where id = $1', [id])) > 0;
  }
}
