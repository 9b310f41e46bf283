import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { AppealFigures, DecidedRow, GroundRow, NoticeRow } from './transparency.type.js';

/** Days of a calendar year in Einbeck: $1 year. */
const IN_YEAR = (column: string) =>
  `${column} >= make_timestamptz($1, 1, 1, 0, 0, 0, 'Europe/Berlin')
   and ${column} < make_timestamptz($1 + 1, 1, 1, 0, 0, 0, 'Europe/Berlin')`;

/** Whatever takes something from somebody. A reason alone does not: what is kept may have one too. */
const RESTRICTS = `d.action in ('refuse', 'hide', 'remove_photo', 'merge') and d.appeal_of is null`;

/** The text was kept, and of the idea that was reported a photo was removed before that. */
const KEPT_WITHOUT_PHOTO = `d.action = 'keep' and n.comment_id is null and exists (
  select from decision p where p.idea_id = n.idea_id and p.action = 'remove_photo' and p.undone_at is null
    and p.created_at between n.created_at and d.created_at)`;

@Injectable()
export class TransparencyRepository {
  constructor(private readonly database: Database) {}

  async findYears(): Promise<number[]> {
    const rows = await this.database.rows<{ year: number }>(
      `select distinct extract(year from created_at at time zone 'Europe/Berlin')::int as year
       from decision where undone_at is null order by 1 desc`,
    );
    return rows.map(({ year }) => year);
  }

  /** Imported ideas are left out of the times, and what is closed as it is made: nobody waited for a decision about them. */
  async countDecided(year: number): Promise<DecidedRow[]> {
    return this.database.rows<DecidedRow & Record<string, unknown>>(
      `select q.kind, d.action, count(*)::int as decisions,
         (percentile_cont(0.5) within group (order by extract(epoch from d.created_at - q.created_at) / 3600)
           filter (where i.source is null and q.kind not in ('photo', 'merge')))::float8 as "medianHours"
       from decision d join queue_item q on q.id = d.item_id join idea i on i.id = d.idea_id
       where d.undone_at is null and ${IN_YEAR('d.created_at')}
       group by q.kind, d.action order by q.kind, decisions desc, d.action`,
      [year],
    );
  }

  /** Rules are named as they were then. A law in somebody's own words may say too much of a single case, so only those of the list are. */
  async countGrounds(year: number): Promise<GroundRow[]> {
    return this.database.rows<GroundRow & Record<string, unknown>>(
      `select coalesce((select 'Spielregel ' || r.number || ': ' || r.title from house_rule r
             where r.number = d.rule_number and r.version = d.rule_version),
           (select p.ground from reason_preset p where p.ground = d.ground limit 1)) as ground,
         count(*)::int as decisions
       from decision d where d.undone_at is null and ${RESTRICTS} and ${IN_YEAR('d.created_at')}
       group by 1 order by decisions desc, ground nulls last`,
      [year],
    );
  }

  async countNotices(year: number): Promise<NoticeRow[]> {
    return this.database.rows<NoticeRow & Record<string, unknown>>(
      `select n.reason, count(*)::int as notices,
         (count(*) filter (where exists (
           select from decision d where d.item_id = n.item_id and d.undone_at is null and ((${RESTRICTS}) or (${KEPT_WITHOUT_PHOTO}))
         )))::int as effective
       from notice n where ${IN_YEAR('n.created_at')} group by n.reason order by notices desc, n.reason`,
      [year],
    );
  }

  /** By the year in which they came in. */
  async countAppeals(year: number): Promise<AppealFigures> {
    const [row] = await this.database.rows<AppealFigures & Record<string, unknown>>(
      `select count(*)::int as received,
         (count(*) filter (where d.action = 'uphold'))::int as upheld,
         (count(*) filter (where d.action = 'overturn'))::int as overturned,
         (count(*) filter (where d.id is null and q.closed_at is null))::int as open
       from queue_item q left join decision d on d.item_id = q.id and d.undone_at is null
       where q.kind = 'appeal' and ${IN_YEAR('q.created_at')}`,
      [year],
    );
    if (!row) throw new Error('a count without a row');
    return row;
  }
}
