import { Injectable } from '@nestjs/common';
import { IN_SCOPE, inPeriod, OF_MAIN_IDEA } from '@ein/analysis';
import { Database } from '@ein/platform';
import { COMMENTS, tallyOf, valuesOf } from './report-scope.js';
import type { Minority, SideFigures, SideText } from './report-figures.js';
import type { Scope } from './report.entity.js';
import { passagesOf } from './side-quotes.policy.js';
import { CONTESTED, PER_THEME } from './sides.policy.js';

const LISTED = 10;
/** Comments of each side that are read for a quote; the ones with most good reasons first. */
const READ = 5;

const people = (side: string) => `count(distinct c.author_id) filter (where c.stance = '${side}')`;
const texts = (side: string) => `count(*) filter (where c.stance = '${side}')`;
const IS_CONTESTED = `least(wrote_for, wrote_against) >= ${CONTESTED.people}
  and least(wrote_for, wrote_against) >= ${CONTESTED.share} * (wrote_for + wrote_against)`;
/** For an idea stand at least as many as support it or wrote so, and whoever put it forward. Only numbers that everybody can see. */
const sidesOf = (
  scope: Scope,
): string => `said as (select i.id, ${texts('for')}::int as "for", ${texts('if')}::int as "if", ${texts('against')}::int as against,
    ${people('for')}::int as wrote_for, ${people('against')}::int as wrote_against
    ${COMMENTS} and ${inPeriod('i.published_at')} and c.parent_id is null and c.stance in ('for', 'if', 'against') group by i.id),
  stood as (select s.*, greatest(t.vote_count, wrote_for, 1) as stand_for, ${IS_CONTESTED} as contested
    from said s join idea i on i.id = s.id ${tallyOf(scope)} where wrote_for + wrote_against > 0)`;
const NAMED = `i.id as "ideaId", i.number, i.version`;

@Injectable()
export class SidesRepository {
  constructor(private readonly database: Database) {}

  async find(scope: Scope): Promise<SideFigures> {
    const contested = await this.contested(scope);
    const minorities = await this.minorities(scope);
    const read = await this.texts(
      scope,
      [...contested, ...minorities].map(({ ideaId }) => ideaId),
    );
    return {
      ...(await this.extent(scope)),
      contested: contested.map((idea) => ({
        ...idea,
        quotes: (['for', 'against'] as const).flatMap((side) =>
          passagesOf(read.filter((text) => text.ideaId === idea.ideaId && text.side === side)),
        ),
      })),
      minorities: minorities.map((idea) => ({
        ...idea,
        quotes: passagesOf(
          read.filter((text) => text.ideaId === idea.ideaId && text.side === idea.side),
        ),
      })),
    };
  }

  private async extent(
    scope: Scope,
  ): Promise<Pick<SideFigures, 'looked' | 'contestedInAll' | 'minoritiesInAll'>> {
    const [row] = await this.database.rows<
      Pick<SideFigures, 'looked' | 'contestedInAll' | 'minoritiesInAll'>
    >(
      `with ${sidesOf(scope)} select count(*)::int as looked, count(*) filter (where contested)::int as "contestedInAll",
         count(*) filter (where not contested and wrote_against > 0)::int as "minoritiesInAll" from stood`,
      valuesOf(scope),
    );
    return row ?? { looked: 0, contestedInAll: 0, minoritiesInAll: 0 };
  }

  private async contested(
    scope: Scope,
  ): Promise<Omit<SideFigures['contested'][number], 'quotes'>[]> {
    return this.database.rows(
      `with ${sidesOf(scope)} select ${NAMED}, s."for", s."if", s.against from stood s join idea i on i.id = s.id where contested
       order by least(wrote_for, wrote_against) desc, s."for" + s.against desc, i.id limit ${LISTED}`,
      valuesOf(scope),
    );
  }

  /** Of each theme the ideas in which most people are in the minority. Where both sides are as many, it is the one against. */
  private async minorities(scope: Scope): Promise<Omit<Minority, 'quotes'>[]> {
    return this.database.rows(
      `with ${sidesOf(scope)}, few as (select ${NAMED}, g.name as theme, g.position as at,
           case when wrote_against > stand_for then 'for' else 'against' end as side,
           least(wrote_against, stand_for) as people, greatest(wrote_against, stand_for) as others,
           row_number() over (partition by g.id order by least(wrote_against, stand_for) desc, greatest(wrote_against, stand_for) desc, i.id) as nr
         from stood s join idea i on i.id = s.id join category g on g.id = i.category_id where not contested and wrote_against > 0)
       select "ideaId", number, version, theme, side, people, others from few where nr <= ${PER_THEME} order by at, theme, nr`,
      valuesOf(scope),
    );
  }

  /** What can be quoted for each side: comments, and for an idea its own text after them. */
  private async texts(scope: Scope, ideas: string[]): Promise<SideText[]> {
    if (!ideas.length) return [];
    return this.database.rows<SideText & Record<string, unknown>>(
      `select "ideaId", kind, "sourceId", number, version, side, body from (
         select *, row_number() over (partition by "ideaId", side order by good desc, "sourceId") as nr from (
           select i.id as "ideaId", 'comment' as kind, c.id as "sourceId", c.number, c.version, c.stance as side, c.body, good.vote_count as good,
             row_number() over (partition by i.id, c.stance, c.author_id order by good.vote_count desc, c.id) as of_author
           from comment c join comment_tally good on good.comment_id = c.id join idea o on o.id = c.idea_id ${OF_MAIN_IDEA}
           where c.visibility = 'published' and ${IN_SCOPE} and ${inPeriod('c.published_at')}
             and i.id = any ($7::uuid[]) and c.parent_id is null and c.stance in ('for', 'against')) each
         where of_author = 1
         union all select i.id, 'idea', i.id, i.number, i.version, 'for', i.body, 0, 1, ${READ} + 1 from idea i where i.id = any ($7::uuid[])) said
       where nr <= ${READ} or kind = 'idea' order by "ideaId", side, nr`,
      [...valuesOf(scope), ideas],
    );
  }
}
