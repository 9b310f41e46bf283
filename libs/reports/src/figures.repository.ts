import { Injectable } from '@nestjs/common';
import { inPeriod } from '@ein/analysis';
import { Database, type Day } from '@ein/platform';
import type { Figures, GroupFigures } from './report-figures.js';
import { OpinionPartRepository } from './opinion-part.repository.js';
import type { Scope } from './report.entity.js';
import { COMMENTS, SCOPE, tallyOf, TOOK_PART, valuesOf } from './report-scope.js';
import { SidesRepository } from './sides.repository.js';

const SHOWN = { top: 5, due: 12, answered: 12 };

const IDEA = `i.id as "ideaId", i.number, i.version`;

/** What is counted for a report. Reads whole tables: once for a draft and once for its publication, never for a reader. */
@Injectable()
export class FiguresRepository {
  constructor(
    private readonly database: Database,
    private readonly sides: SidesRepository,
    private readonly opinions: OpinionPartRepository,
  ) {}

  async count(scope: Scope, today: Day, now: Date): Promise<Figures> {
    await this.database.rows(`select set_config('statement_timeout', '120s', true)`);
    return {
      countedAt: now.toISOString(),
      totals: await this.totals(scope),
      themes: await this.themes(scope),
      places: await this.places(scope),
      top: await this.top(scope),
      disputedInAll: await this.disputed(scope),
      sides: await this.sides.find(scope),
      opinions: await this.opinions.find(scope),
      ...(await this.due(scope, today)),
      ...(await this.answered(scope)),
    };
  }

  private async totals(scope: Scope): Promise<Figures['totals']> {
    const [row] = await this.database.rows<Figures['totals']>(
      `select count(*)::int as ideas, (select count(*)::int ${COMMENTS}) as comments, coalesce(sum(t.vote_count), 0)::int as votes,
         (select count(distinct person)::int from (${TOOK_PART}) took_part) as people
       from idea i ${tallyOf(scope)} where ${SCOPE}`,
      valuesOf(scope),
    );
    return row ?? { ideas: 0, comments: 0, votes: 0, people: 0 };
  }

  private async themes(scope: Scope): Promise<GroupFigures[]> {
    return this.database.rows(
      `with people as (select category_id, count(*)::int as people from (${TOOK_PART}) took_part group by category_id),
         counted as (select i.category_id, count(*)::int as ideas, sum(t.comment_count)::int as comments, sum(t.vote_count)::int as votes
           from idea i ${tallyOf(scope)} where ${SCOPE} group by i.category_id)
       select g.id, g.name, n.ideas, n.comments, n.votes, coalesce(people.people, 0) as people
       from counted n join category g on g.id = n.category_id left join people on people.category_id = g.id
       order by n.votes desc, n.ideas desc, g.position`,
      valuesOf(scope),
    );
  }

  /** Ideas by the place they are about, people by the place they say they live in. */
  private async places(scope: Scope): Promise<Figures['places']> {
    return this.database.rows(
      `with people as (select a.place_id, count(*)::int as people from account a
           where a.id in (select person from (${TOOK_PART}) took_part) group by a.place_id),
         counted as (select i.place_id, count(*)::int as ideas, sum(t.comment_count)::int as comments, sum(t.vote_count)::int as votes
           from idea i ${tallyOf(scope)} where ${SCOPE} group by i.place_id)
       select p.id, p.name, p.residents, p.residents_source as "residentsSource", p.residents_year as "residentsYear", coalesce(n.ideas, 0) as ideas, coalesce(n.comments, 0) as comments, coalesce(n.votes, 0) as votes,
         coalesce(people.people, 0) as people
       from place p left join counted n on n.place_id = p.id left join people on people.place_id = p.id
       where $3::uuid is null or p.id = $3 order by p.name`,
      valuesOf(scope),
    );
  }

  private async top(scope: Scope): Promise<Figures['top']> {
    return this.database.rows(
      `select ${IDEA}, t.vote_count as votes from idea i ${tallyOf(scope)}
       where ${SCOPE} and t.vote_count > 0 order by t.vote_count desc, i.id desc limit ${SHOWN.top}`,
      valuesOf(scope),
    );
  }

  /** Where both sides speak up. */
  private async disputed(scope: Scope): Promise<number> {
    const side = (stance: string) => `count(*) filter (where c.stance = '${stance}')`;
    const [row] = await this.database.rows<{ inAll: number }>(
      `select count(*)::int as "inAll" from (select i.id ${COMMENTS} and ${inPeriod('i.published_at')} and c.parent_id is null
       and c.stance in ('for', 'against') group by i.id having ${side('for')} > 0 and ${side('against')} > 0) both_sides`,
      valuesOf(scope),
    );
    return row?.inAll ?? 0;
  }

  /** What the newest step of an idea announces for today or later. */
  private async due(
    scope: Scope,
    today: Day,
  ): Promise<Pick<Figures, 'due' | 'dueInAll' | 'dueLast'>> {
    const rows = await this.database.rows<Figures['due'][number] & { inAll: number; last: Day }>(
      `select ${IDEA}, (count(*) over ())::int as "inAll", (max(s.on_day) over ())::text as last, s.on_day::text as "on", s.sentence as what, coalesce(s.committee, s.forwarded_to, s.office, '') as "where"
       from (select distinct on (idea_id) *, coalesce((meeting_at at time zone 'Europe/Berlin')::date, due_on) as on_day
             from processing_step where clock is null order by idea_id, created_at desc, id desc) s
       join idea i on i.id = s.idea_id where ${SCOPE} and s.on_day >= $7::date order by s.on_day, i.id limit ${SHOWN.due}`,
      [...valuesOf(scope), today],
    );
    return {
      due: rows.map(({ inAll: _, last: _last, ...row }) => row),
      dueInAll: rows[0]?.inAll ?? 0,
      dueLast: rows[0]?.last ?? null,
    };
  }

  private async answered(scope: Scope): Promise<Pick<Figures, 'answered' | 'answeredInAll'>> {
    const rows = await this.database.rows<Figures['answered'][number] & { inAll: number }>(
      `select *, (count(*) over ())::int as "inAll" from (
         select distinct on (i.id) ${IDEA}, w.id as "answerId", w.key_sentence as sentence, w.office, i.status,
           (w.published_at at time zone 'Europe/Berlin')::date::text as "on", w.published_at
         from answer w join idea i on i.id = w.idea_id where ${SCOPE} order by i.id, w.published_at desc, w.id desc) last
       order by published_at desc, "answerId" limit ${SHOWN.answered}`,
      valuesOf(scope),
    );
    return {
      answered: rows.map(({ ideaId, number, version, answerId, sentence, office, status, on }) => ({
        ...{ ideaId, number, version, answerId, sentence, office, status, on },
      })),
      answeredInAll: rows[0]?.inAll ?? 0,
    };
  }
}
