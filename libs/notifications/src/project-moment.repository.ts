import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

/** What can be told of a project: a phase opens or soon closes, or its result is published. */
export type Moment = 'opens' | 'closes' | 'result';

/** Something that has come and was told to nobody yet. */
export interface ProjectMoment {
  moment: Moment;
  /** The phase; of a result, the project. */
  subjectId: string;
  projectId: string;
  projectName: string;
  slug: string;
  phaseName: string | null;
  /** Until when people can take part; null for a result. */
  until: Date | null;
}

/** Somebody who follows a project, by the first of their subscriptions to it. */
export interface ProjectFollower {
  accountId: string;
  subscriptionId: string;
}

@Injectable()
export class ProjectMomentRepository {
  constructor(private readonly database: Database) {}

  /**
   * Moments between `since` and `now` that were not told. A phase that is over is not opened any more, one that is as short as the
   * notice of its end is not said to close, and of an archived project nothing is told but its result.
   */
  async findDue(since: Date, now: Date, noticeHours: number): Promise<ProjectMoment[]> {
    return this.database.rows<ProjectMoment & object>(
      `select m.* from (
         select 'opens' as moment, h.id as "subjectId", p.id as "projectId", p.name as "projectName", p.slug, h.name as "phaseName", h.ends_at as until
           from phase h join project p on p.id = h.project_id and p.stage = 'public'
           where h.starts_at > $1 and h.starts_at <= $2 and h.ends_at > $2
         union all
         select 'closes', h.id, p.id, p.name, p.slug, h.name, h.ends_at
           from phase h join project p on p.id = h.project_id and p.stage = 'public'
           where h.kind in ('collect', 'support', 'discuss') and h.ends_at > $2 and h.ends_at <= $2 + make_interval(hours => $3)
             and h.starts_at <= $2 and h.ends_at - h.starts_at > 2 * make_interval(hours => $3)
         union all
         select 'result', p.id, p.id, p.name, p.slug, null, null
           from project_result r join project p on p.id = r.project_id and p.stage <> 'draft'
           where r.published_at > $1 and r.published_at <= $2
       ) m
       where not exists (select from project_moment_told t where t.subject_id = m."subjectId" and t.moment = m.moment)
       order by m.moment = 'result', m.moment, m."subjectId"`,
      [since, now, noticeHours],
    );
  }

  /** False when another worker tells it, or has. */
  async claim({ subjectId, moment }: ProjectMoment, now: Date): Promise<boolean> {
    return (
      (await this.database.write(
        'insert into project_moment_told (subject_id, moment, told_at) values ($1, $2, $3) on conflict do nothing',
        [subjectId, moment, now],
      )) > 0
    );
  }

  /** Whoever follows the whole project: who subscribed to some of its ideas alone wants those. */
  async findFollowers(projectId: string): Promise<ProjectFollower[]> {
    return this.database.rows<ProjectFollower & object>(
      `select distinct on (account_id) account_id as "accountId", id as "subscriptionId" from subscription
       where criteria->'projectIds' ? $1 and criteria->>'words' = '' and criteria->'placeIds' = '[]' and criteria->'categoryIds' = '[]'
         and not (criteria->>'wholeTown')::boolean and not criteria ? 'editions'
       order by account_id, created_at, id`,
      [projectId],
    );
  }

  /** When the next mail of the day leaves for each of these people, as their settings and the town's hour have it. */
  async findNextDigests(
    accountIds: readonly string[],
    now: Date,
    townHour: number,
  ): Promise<Map<string, Date>> {
    const rows = await this.database.rows<{ id: string; at: Date }>(
      `select a.id, min(m.at) as at from account a left join notification_setting s on s.account_id = a.id
         cross join generate_series(0, 1) next
         cross join lateral (select (($2::timestamptz at time zone 'Europe/Berlin')::date + next
           + make_interval(hours => coalesce(s.digest_hour, $3))) at time zone 'Europe/Berlin' as at) m
       where a.id = any ($1) and m.at > $2 group by a.id`,
      [accountIds, now, townHour],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }
}
