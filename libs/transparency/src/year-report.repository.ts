import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { AutomationFigures, RestrictionRow, TriggerTimes } from './year-report.type.js';

/** Decisions of a calendar year in Einbeck that stand: $1 year. */
const OF_YEAR = `d.undone_at is null
  and d.created_at >= make_timestamptz($1, 1, 1, 0, 0, 0, 'Europe/Berlin')
  and d.created_at < make_timestamptz($1 + 1, 1, 1, 0, 0, 0, 'Europe/Berlin')`;

const TAKES = `d.action in ('refuse', 'hide', 'remove_photo', 'merge')`;

@Injectable()
export class YearReportRepository {
  constructor(private readonly database: Database) {}

  /** A law in somebody's own words may say too much of a single case, so only those of the presets are named. */
  async countRestrictions(year: number): Promise<RestrictionRow[]> {
    return this.database.rows<RestrictionRow & Record<string, unknown>>(
      `select d.prompted_by as trigger, d.action, d.ground_kind as "groundKind", d.rule_number as "ruleNumber",
         coalesce((select r.title from house_rule r where r.number = d.rule_number and r.version = d.rule_version),
           (select p.ground from reason_preset p where p.ground = d.ground limit 1)) as ground,
         count(*)::int as decisions, (count(*) filter (where d.automated_detection))::int as hinted
       from decision d where ${OF_YEAR} and ${TAKES} and d.appeal_of is null
       group by 1, 2, 3, 4, 5 order by 1, decisions desc, 2, 4 nulls last, 5 nulls last`,
      [year],
    );
  }

  /** Imported ideas are left out of the times, and what is closed as it is made: nobody waited for a decision about them. */
  async countByTrigger(year: number): Promise<TriggerTimes[]> {
    return this.database.rows<TriggerTimes & Record<string, unknown>>(
      `select d.prompted_by as trigger, count(*)::int as decisions,
         (percentile_cont(0.5) within group (order by extract(epoch from d.created_at - q.created_at) / 3600)
           filter (where i.source is null and q.kind not in ('photo', 'merge')))::float8 as "medianHours"
       from decision d join queue_item q on q.id = d.item_id join idea i on i.id = d.idea_id
       where ${OF_YEAR} group by 1 order by decisions desc, 1`,
      [year],
    );
  }

  async countAutomation(year: number): Promise<AutomationFigures> {
    const [row] = await this.database.rows<AutomationFigures & Record<string, unknown>>(
      `select (count(*) filter (where d.automated_detection))::int as hinted,
         (count(*) filter (where d.automated_detection and not ${TAKES}))::int as "hintedInVain",
         (count(*) filter (where d.automated_decision))::int as decided
       from decision d where ${OF_YEAR} and d.appeal_of is null`,
      [year],
    );
    if (!row) throw new Error('a count without a row');
    return row;
  }
}
