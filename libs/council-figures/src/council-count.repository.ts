import { Injectable } from '@nestjs/common';
import { Database, type Day } from '@ein/platform';
import type { AssuranceLevel } from '@ein/assurance';
import type { ProcessingStatus } from '@ein/ideas';

const PUBLIC = `i.visibility = 'published'`;
/** What somebody did for a duplicate, they did for the main idea `i`. */
const MAIN = `join idea i on i.id = case when o.visibility = 'merged' then o.merged_into else o.id end`;
const mainOf = (row: string) => `join idea o on o.id = ${row}.idea_id ${MAIN}`;
/** That account `a` took part in public. */
const TOOK_PART = `(exists (select from idea o ${MAIN} where o.author_id = a.id and ${PUBLIC} and o.source is null)
            or exists (select from vote v ${mainOf('v')} where v.account_id = a.id and ${PUBLIC})
            or exists (select from comment c ${mainOf('c')} where c.author_id = a.id and c.visibility = 'published' and ${PUBLIC}))`;
const hour = (column: string) => `date_bin('1 hour', ${column}, '2000-01-01 00:00:00+00')`;

export interface GroupCount {
  id: string | null;
  slug: string | null;
  name: string | null;
  ideas: number;
  votes: number;
  comments: number;
  people: number;
}

/** Counts for the council's figures. They read whole tables, so only the worker asks, and keeps what it got. */
@Injectable()
export class CouncilCountRepository {
  constructor(private readonly database: Database) {}

  /** Counting may take longer than any request, until the transaction ends. */
  async takeTime(): Promise<void> {
    await this.database.rows(`select set_config('statement_timeout', '120s', true)`);
  }

  async byCategory(): Promise<GroupCount[]> {
    // An imported idea is somebody's, but its account stands for a whole town: nobody of ours took part by it.
    return this.database.rows<GroupCount>(
      `with took_part as (
         select i.category_id, o.author_id as person from idea o ${MAIN} where ${PUBLIC} and o.source is null
         union select i.category_id, v.account_id from vote v ${mainOf('v')} where ${PUBLIC}
         union select i.category_id, c.author_id from comment c ${mainOf('c')} where ${PUBLIC} and c.visibility = 'published'
       ), people as (select category_id, count(*)::integer as people from took_part group by category_id)
       select g.id, g.slug, g.name, coalesce(n.ideas, 0) as ideas, coalesce(n.votes, 0) as votes, coalesce(n.comments, 0) as comments,
         coalesce(people.people, 0) as people
       from category g left join (${sums('category_id')}) n on n.id = g.id left join people on people.category_id = g.id
       order by ideas desc, g.position`,
    );
  }

  /** All places, then one row without a place. People count where they say they live. */
  async byPlace(): Promise<GroupCount[]> {
    return this.database.rows<GroupCount>(
      `with people as (
         select a.place_id, count(*)::integer as people from account a
         where ${TOOK_PART}
         group by a.place_id
       ), groups as (select id, slug, name from place union all select null, null, null)
       select g.id, g.slug, g.name, coalesce(n.ideas, 0) as ideas, coalesce(n.votes, 0) as votes, coalesce(n.comments, 0) as comments,
         coalesce(people.people, 0) as people
       from groups g left join (${sums('place_id')}) n on n.id is not distinct from g.id left join people on people.place_id is not distinct from g.id
       order by g.id is null, ideas desc, g.name`,
    );
  }

  /** Everybody who took part, by the highest level of assurance they have. */
  async byAssurance(): Promise<{ level: AssuranceLevel; people: number }[]> {
    return this.database.rows(
      `select levels.level, count(a.id)::integer as people
       from (values ('oidc', 3), ('resident', 2), ('address', 1)) levels (level, rank)
       left join (
         select a.id, coalesce((select case when bool_or(v.level = 'oidc') then 'oidc' else 'resident' end
             from account_assurance v where v.account_id = a.id having count(*) > 0), 'address') as level
         from account a where ${TOOK_PART}
       ) a on a.level = levels.level
       group by levels.level, levels.rank order by levels.rank`,
    );
  }

  /** By month in Einbeck. Counted by hour first, because finding the month of each of a million rows is what costs. */
  async byMonth(): Promise<{ month: string; ideas: number; votes: number; comments: number }[]> {
    return this.database.rows(
      `select to_char(hour at time zone 'Europe/Berlin', 'YYYY-MM') as month,
         sum(ideas)::integer as ideas, sum(votes)::integer as votes, sum(comments)::integer as comments from (
         select ${hour('i.published_at')} as hour, count(*) as ideas, 0 as votes, 0 as comments from idea i where ${PUBLIC} group by 1
         union all
         select ${hour('v.created_at')}, 0, count(*), 0 from vote v join idea i on i.id = v.idea_id where ${PUBLIC} and i.linked = 0 group by 1
         union all
         select ${hour('first_at')}, 0, count(*), 0 from (
           select min(v.created_at) as first_at from canonical_vote s join idea i on i.id = s.main_id and ${PUBLIC}
           join idea o on o.id = i.id or o.merged_into = i.id join vote v on v.idea_id = o.id and v.account_id = s.account_id
           group by s.main_id, s.account_id) once group by 1
         union all
         select ${hour('c.published_at')}, 0, 0, count(*) from comment c ${mainOf('c')}
           where ${PUBLIC} and c.visibility = 'published' group by 1
       ) counted group by 1 order by 1`,
    );
  }

  async byStatus(): Promise<{ status: ProcessingStatus; ideas: number }[]> {
    return this.database.rows(
      `select status, sum(ideas)::integer as ideas from listing_rollup group by status having sum(ideas) > 0`,
    );
  }

  async mostVoted(limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select i.id from idea_tally t join idea i on i.id = t.idea_id where ${PUBLIC} and t.vote_count > 0
       order by t.vote_count desc, t.idea_id desc limit $1`,
      [limit],
    );
    return rows.map((row) => row.id);
  }

  /** Where both sides speak up, the most even and most discussed first. */
  async contested(
    limit: number,
  ): Promise<{ ideaId: string; for: number; if: number; against: number }[]> {
    return this.database.rows(
      `select i.id as "ideaId", count(*) filter (where c.stance = 'for')::integer as "for",
         count(*) filter (where c.stance = 'if')::integer as "if", count(*) filter (where c.stance = 'against')::integer as against
       from comment c ${mainOf('c')}
       where ${PUBLIC} and c.visibility = 'published' and c.parent_id is null and c.stance in ('for', 'if', 'against')
       group by i.id having count(*) filter (where c.stance = 'for') > 0 and count(*) filter (where c.stance = 'against') > 0
       order by least(count(*) filter (where c.stance = 'for'), count(*) filter (where c.stance = 'against')) desc, count(*) desc, i.id
       limit $1`,
      [limit],
    );
  }

  /** What the newest step of an idea announces for today or later. */
  async due(
    today: Day,
    limit: number,
  ): Promise<{ ideaId: string; on: Day; what: string; where: string }[]> {
    return this.database.rows(
      `select s.idea_id as "ideaId", s.on_day::text as "on", s.sentence as what, coalesce(s.committee, s.forwarded_to, s.office, '') as "where"
       from (select distinct on (idea_id) *, coalesce((meeting_at at time zone 'Europe/Berlin')::date, due_on) as on_day
             from processing_step where clock is null order by idea_id, created_at desc, id desc) s
       join idea i on i.id = s.idea_id where ${PUBLIC} and s.on_day >= $1::date order by s.on_day, s.idea_id limit $2`,
      [today, limit],
    );
  }

  /** How the promise of a first answer was kept this year, and how many answers there are at all. */
  async answers(
    today: Day,
  ): Promise<{ answers: number; answersDue: number; answeredInTime: number }> {
    const [row] = await this.database.rows<{
      answers: number;
      answersDue: number;
      answeredInTime: number;
    }>(
      `with firsts as (
         select i.answer_due_on as due_on, (min(w.published_at) at time zone 'Europe/Berlin')::date as first_on, count(w.id) as answers
         from idea i left join answer w on w.idea_id = i.id
         where ${PUBLIC} and (w.id is not null or i.answer_due_on between date_trunc('year', $1::date) and $1::date) group by i.id
       ), judged as (
         select due_on, first_on, answers, due_on is not null and (
           (due_on < $1::date and date_part('year', due_on) = date_part('year', $1::date))
           or date_part('year', first_on) = date_part('year', $1::date)) as counts
         from firsts
       )
       select coalesce(sum(answers), 0)::integer as answers, count(*) filter (where counts)::integer as "answersDue",
         count(*) filter (where counts and first_on <= due_on)::integer as "answeredInTime" from judged`,
      [today],
    );
    return row ?? { answers: 0, answersDue: 0, answeredInTime: 0 };
  }
}

function sums(column: 'category_id' | 'place_id'): string {
  return `select i.${column} as id, count(*)::integer as ideas, sum(t.vote_count)::integer as votes, sum(t.comment_count)::integer as comments
    from idea i join idea_tally t on t.idea_id = i.id where ${PUBLIC} group by i.${column}`;
}
