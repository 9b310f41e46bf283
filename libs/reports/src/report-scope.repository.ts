import { Injectable } from '@nestjs/common';
import { IN_SCOPE, inPeriod } from '@ein/analysis';
import { Database } from '@ein/platform';
import { SCOPE, valuesOf } from './report-scope.js';
import type { Scope } from './report.entity.js';

/** How much a report would read, and from how many people. */
export interface Extent {
  ideas: number;
  comments: number;
  /** There are more comments: counting stopped at this number. */
  moreComments: boolean;
  /** Who wrote them. An imported idea stands for nobody of ours. */
  people: number;
  /** There may be more people: those of the first texts were counted. */
  morePeople: boolean;
}

/** A scope that editions speak of, whatever their period, with the names of its parts. */
export interface ScopeRow extends Omit<Scope, 'fromDay' | 'untilDay'> {
  key: string;
  project: string | null;
  category: string | null;
  place: string | null;
  editions: number;
}

const IDEAS = `from idea i where ${SCOPE}`;
/** From the ideas on, so that the index of an idea's comments can be used; a duplicate's count with the main idea. */
const SAID = `from (select i.id from idea i where ${IN_SCOPE}
    union all select o.id from idea o join idea i on i.id = o.merged_into where o.visibility = 'merged' and ${IN_SCOPE}) about
  join comment c on c.idea_id = about.id where c.visibility = 'published' and ${inPeriod('c.published_at')}`;
/** The lists' own sums, recounted every night. */
const ROLLED_UP = `from listing_rollup r where ($1::uuid is null or r.project_id = $1) and ($2::uuid is null or r.category_id = $2)
  and ($3::uuid is null or r.place_id = $3) and ($4::text is null or r.status = $4)`;
/** So many texts are looked at one by one while somebody waits. */
const LOOKED_AT = 10_000;

/** What an edition speaks of without its days, as a short name for addresses. */
export const SCOPE_KEY = `left(md5((e.scope - '{fromDay,untilDay}'::text[])::text), 12)`;
const MOST_SCOPES = 100;

/** What lies in a scope, before anything is written about it. */
@Injectable()
export class ReportScopeRepository {
  constructor(private readonly database: Database) {}

  /** While somebody waits: sums that are kept, and of what no sum is kept so many texts at most. */
  async count(scope: Scope, lookedAt = LOOKED_AT): Promise<Extent> {
    // Compiling such a statement takes longer than running it.
    await this.database.rows(`select set_config('jit', 'off', true)`);
    return {
      ...(hasDays(scope) ? await this.ofDays(scope, lookedAt) : await this.ofAllDays(scope)),
      ...(await this.people(scope, lookedAt)),
    };
  }

  /** Whether anybody wrote anything in it. */
  async hasTexts(scope: Scope): Promise<boolean> {
    const [row] = hasDays(scope)
      ? await this.database.rows<{ any: boolean }>(
          `select exists (select ${IDEAS}) or exists (select ${SAID}) as any`,
          valuesOf(scope),
        )
      : await this.database.rows<{ any: boolean }>(
          `select exists (select ${ROLLED_UP} and r.ideas > 0) as any`,
          choicesOf(scope),
        );
    return row?.any ?? false;
  }

  private async ofAllDays(
    scope: Scope,
  ): Promise<Pick<Extent, 'ideas' | 'comments' | 'moreComments'>> {
    const [row] = await this.database.rows<{ ideas: number; comments: number }>(
      `select (select coalesce(sum(r.ideas), 0)::int ${ROLLED_UP}) as ideas,
         (select coalesce(sum(t.comment_count), 0)::int from idea i join idea_tally t on t.idea_id = i.id where ${IN_SCOPE}) as comments`,
      choicesOf(scope),
    );
    return { ideas: 0, comments: 0, ...row, moreComments: false };
  }

  private async ofDays(
    scope: Scope,
    lookedAt: number,
  ): Promise<Pick<Extent, 'ideas' | 'comments' | 'moreComments'>> {
    const [row] = await this.database.rows<{ ideas: number; comments: number }>(
      `select (select count(*)::int ${IDEAS}) as ideas, (select count(*)::int from (select 1 ${SAID} limit $7) looked) as comments`,
      [...valuesOf(scope), lookedAt + 1],
    );
    const { ideas = 0, comments = 0 } = row ?? {};
    return { ideas, comments: Math.min(comments, lookedAt), moreComments: comments > lookedAt };
  }

  private async people(
    scope: Scope,
    lookedAt: number,
  ): Promise<Pick<Extent, 'people' | 'morePeople'>> {
    const [row] = await this.database.rows<{ people: number; texts: number }>(
      `with put as materialized (select i.author_id as person ${IDEAS} and i.source is null limit $7),
         said as materialized (select c.author_id as person ${SAID} limit $7)
       select (select count(*)::int from (select person from put union select person from said) wrote) as people,
         greatest((select count(*)::int from put), (select count(*)::int from said)) as texts`,
      [...valuesOf(scope), lookedAt + 1],
    );
    return { people: row?.people ?? 0, morePeople: (row?.texts ?? 0) > lookedAt };
  }

  /** Of which there are editions, the one that was written about last first. */
  async findPublished(): Promise<ScopeRow[]> {
    return this.database.rows<ScopeRow & Record<string, unknown>>(
      `select found.*, p.name as project, c.name as category, l.name as place from (
         select ${SCOPE_KEY} as key, (e.scope ->> 'projectId')::uuid as "projectId", (e.scope ->> 'categoryId')::uuid as "categoryId",
           (e.scope ->> 'placeId')::uuid as "placeId", e.scope ->> 'status' as status, count(*)::int as editions, max(e.number) as newest
         from report_edition e group by 1, 2, 3, 4, 5) found
       left join project p on p.id = found."projectId" left join category c on c.id = found."categoryId" left join place l on l.id = found."placeId"
       order by newest desc limit ${MOST_SCOPES}`,
    );
  }
}

const hasDays = ({ fromDay, untilDay }: Scope): boolean => fromDay !== null || untilDay !== null;

/** What a statement without days has as its parameters. */
const choicesOf = ({ projectId, categoryId, placeId, status }: Scope): unknown[] => [
  ...[projectId, categoryId, placeId, status],
];
