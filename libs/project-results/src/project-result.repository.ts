import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { Visibility } from '@ein/ideas';
import type { ResultRule } from '@ein/projects';
import type { ResultCorrection, ResultTurnout } from './project-result.type.js';
import type { Standing } from './standing.policy.js';

export interface ResultRow extends Record<string, unknown> {
  intro: string;
  othersReason: string;
  version: number;
  publishedAt: Date | null;
  turnout: ResultTurnout | null;
}

/** What is written about one idea. */
export type Entered = Pick<
  StandingRow,
  'chosen' | 'place' | 'reason' | 'sourceLabel' | 'sourceUrl'
>;

/** A change of what was published already, with how it read before. */
export interface Correction extends Pick<
  ResultCorrection,
  'correctedAt' | 'reason' | 'ideaNumber'
> {
  version: number;
  before: object;
}

export interface StandingRow extends Standing, Record<string, unknown> {
  ideaNumber: number;
  title: string;
  votes: number | null;
  reason: string;
  sourceLabel: string;
  sourceUrl: string;
}

/** What of an idea's text may still be read here. */
const READABLE: Visibility[] = ['published', 'merged', 'withdrawn'];

const STANDING = `i.number as "ideaNumber", i.title, i.visibility, coalesce(s.chosen, false) as chosen,
  coalesce(s.reason, '') as reason, coalesce(s.source_label, '') as "sourceLabel", coalesce(s.source_url, '') as "sourceUrl"`;

@Injectable()
export class ProjectResultRepository {
  constructor(private readonly database: Database) {}

  async find(projectId: string): Promise<ResultRow | null> {
    const [row] = await this.database.rows<ResultRow>(
      `select intro, others_reason as "othersReason", version, published_at as "publishedAt", turnout
       from project_result where project_id = $1`,
      [projectId],
    );
    return row ?? null;
  }

  /** Its version, held until the transaction ends; begins one where there is none. */
  async lock(projectId: string): Promise<number> {
    await this.database.write(
      'insert into project_result (project_id) values ($1) on conflict do nothing',
      [projectId],
    );
    const [row] = await this.database.rows<{ version: number }>(
      'select version from project_result where project_id = $1 for update',
      [projectId],
    );
    return row?.version ?? 0;
  }

  async advance(projectId: string): Promise<void> {
    await this.database.write(
      'update project_result set version = version + 1 where project_id = $1',
      [projectId],
    );
  }

  async saveText(projectId: string, intro: string, othersReason: string): Promise<void> {
    await this.database.write(
      'update project_result set intro = $2, others_reason = $3 where project_id = $1',
      [projectId, intro, othersReason],
    );
  }

  /** False where there is no such idea in the project, or it never was public. */
  async saveStanding(
    projectId: string,
    number: number,
    standing: Entered,
    rule: ResultRule,
  ): Promise<boolean> {
    const { chosen, place, reason, sourceLabel, sourceUrl } = standing;
    const written = await this.database.write(
      `insert into project_standing as s (project_id, idea_id, chosen, place, reason, source_label, source_url)
       select $1, i.id, $3, $4, $5, $6, $7 from idea i where i.project_id = $1 and i.number = $2 and i.published_at is not null
       on conflict (project_id, idea_id) do update set chosen = excluded.chosen, place = case when $8 then s.place else excluded.place end,
         reason = excluded.reason, source_label = excluded.source_label, source_url = excluded.source_url`,
      [projectId, number, chosen, place, reason, sourceLabel, sourceUrl, rule === 'most_votes'],
    );
    return written > 0;
  }

  /** Until it is published, an idea that went into another one has no place: nobody could free it any more. */
  async freeMerged(projectId: string): Promise<void> {
    await this.database.write(
      `update project_standing s set place = null from idea i
       where s.project_id = $1 and i.id = s.idea_id and i.visibility = 'merged' and s.place is not null
         and exists (select from project_result r where r.project_id = $1 and r.published_at is null)`,
      [projectId],
    );
  }

  /** Before it is published: the idea into which it went stands there instead. */
  async dropMerged(projectId: string): Promise<void> {
    await this.database.write(
      `delete from project_standing s using idea i where s.project_id = $1 and i.id = s.idea_id and i.visibility = 'merged'`,
      [projectId],
    );
  }

  async isTaken(projectId: string, place: number, number: number): Promise<boolean> {
    const rows = await this.database.rows(
      `select from project_standing s join idea i on i.id = s.idea_id where s.project_id = $1 and s.place = $2 and i.number <> $3`,
      [projectId, place, number],
    );
    return rows.length > 0;
  }

  /** Every idea that is or was public in the project, in the order in which they stand now: by votes, the older first, or by what was entered. */
  async findNow(projectId: string, rule: ResultRule): Promise<StandingRow[]> {
    return this.database.rows<StandingRow>(
      `select ${STANDING}, coalesce(t.vote_count, 0) as votes,
         case when $2 then (row_number() over (order by i.visibility = any ($3) desc, t.vote_count desc nulls last, i.number))::integer else s.place end as place
       from idea i left join idea_tally t on t.idea_id = i.id left join project_standing s on s.idea_id = i.id and s.project_id = $1
       where i.project_id = $1 and i.published_at is not null and i.visibility <> 'merged' order by place nulls last, votes desc, i.number`,
      [projectId, rule === 'most_votes', READABLE],
    );
  }

  /** As it was published. */
  async findPublished(projectId: string): Promise<StandingRow[]> {
    return this.database.rows<StandingRow>(
      `select ${STANDING}, s.votes, s.place from project_standing s join idea i on i.id = s.idea_id
       where s.project_id = $1 order by s.place nulls last, s.votes desc, i.number`,
      [projectId],
    );
  }

  /** Takes down the votes and the order of all ideas as they are now. */
  async takeDown(projectId: string, rows: readonly StandingRow[]): Promise<void> {
    await this.database.write(
      `insert into project_standing as s (project_id, idea_id, place, votes)
       select $1, i.id, r.place, r.votes from jsonb_to_recordset($2::jsonb) as r("ideaNumber" integer, place integer, votes integer)
       join idea i on i.number = r."ideaNumber"
       on conflict (project_id, idea_id) do update set place = excluded.place, votes = excluded.votes`,
      [projectId, JSON.stringify(rows)],
    );
  }

  async publish(projectId: string, at: Date, turnout: ResultTurnout): Promise<void> {
    await this.database.write(
      'update project_result set published_at = $2, turnout = $3 where project_id = $1',
      [projectId, at, JSON.stringify(turnout)],
    );
  }

  async keepCorrection(projectId: string, correction: Correction): Promise<void> {
    const { version, correctedAt, reason, ideaNumber, before } = correction;
    await this.database.write(
      `insert into project_result_correction (project_id, version, corrected_at, reason, idea_id, before)
       values ($1, $2, $3, $4, (select id from idea where number = $5), $6)`,
      [projectId, version, correctedAt, reason, ideaNumber, JSON.stringify(before)],
    );
  }

  /** The newest first. */
  async findCorrections(projectId: string): Promise<ResultCorrection[]> {
    return this.database.rows<ResultCorrection & Record<string, unknown>>(
      `select c.corrected_at as "correctedAt", c.reason, i.number as "ideaNumber"
       from project_result_correction c left join idea i on i.id = c.idea_id where c.project_id = $1 order by c.version desc`,
      [projectId],
    );
  }

  async countTurnout(
    projectId: string,
  ): Promise<Record<'ideas' | 'votes' | 'comments' | 'people', number>> {
    const [row] = await this.database.rows<
      Record<'ideas' | 'votes' | 'comments' | 'people', number>
    >(
      `select count(*)::integer as ideas, coalesce(sum(t.vote_count), 0)::integer as votes,
         coalesce(sum(t.comment_count), 0)::integer as comments,
         (select count(distinct v.account_id) from vote v join idea o on o.id = v.idea_id
          where o.project_id = $1 and o.visibility in ('published', 'merged'))::integer as people
       from idea i left join idea_tally t on t.idea_id = i.id where i.project_id = $1 and i.visibility = 'published'`,
      [projectId],
    );
    return row ?? { ideas: 0, votes: 0, comments: 0, people: 0 };
  }

  /** People who supported something here, by the name of their place: an order by people would rank groups that are too small to be told. */
  async countPlaces(projectId: string): Promise<{ name: string | null; people: number }[]> {
    return this.database.rows<{ name: string | null; people: number }>(
      `select p.name, count(distinct a.id)::integer as people from vote v join idea o on o.id = v.idea_id
         join account a on a.id = v.account_id left join place p on p.id = a.place_id
       where o.project_id = $1 and o.visibility in ('published', 'merged') group by p.id, p.name order by p.name nulls last`,
      [projectId],
    );
  }
}

export const isReadable = (visibility: Visibility): boolean => READABLE.includes(visibility);
