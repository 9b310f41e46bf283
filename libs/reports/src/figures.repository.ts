import { Injectable } from '@nestjs/common';
import { IN_SCOPE, inPeriod, OF_MAIN_IDEA, scopeValues } from '@ein/analysis';
import type { ProcessingStatus } from '@ein/ideas';
import { Database, type Day } from '@ein/platform';
import type { Scope } from './report.entity.js';

export interface Figures {
  countedAt: string;
  totals: { ideas: number; comments: number; votes: number; people: number };
  themes: GroupFigures[];
  /** All places, also those from which nothing came. */
  places: (GroupFigures & Residents)[];
  top: (NamedIdea & { votes: number })[];
  disputed: (NamedIdea & { for: number; if: number; against: number })[];
  disputedInAll: number;
  due: (NamedIdea & { on: Day; what: string; where: string })[];
  /** How many there are and when the last one is; missing in drafts that were counted before they were kept. */
  dueInAll?: number;
  dueLast?: Day | null;
  answered: (NamedIdea & AnswerFigures)[];
  answeredInAll: number;
}

/** How many live there, by whose count and of which year; what has no source is not known. */
export interface Residents {
  residents: number | null;
  residentsSource?: string | null;
  residentsYear?: number | null;
}

export interface GroupFigures {
  id: string;
  name: string;
  ideas: number;
  comments: number;
  votes: number;
  people: number;
}

/** An idea and the version of its title; the title itself is people's words and is read when it is shown. */
export interface NamedIdea {
  ideaId: string;
  number: number;
  version: number;
}

interface AnswerFigures {
  answerId: string;
  sentence: string;
  office: string;
  status: string;
  on: Day;
}

const SHOWN = { top: 5, disputed: 5, due: 12, answered: 12 };

/** An idea of the scope `i`, put forward in its period. */
export const SCOPE = `${IN_SCOPE} and ${inPeriod('i.published_at')}`;
/** As the analysis reads them: comments written in the period. */
export const COMMENTS = `from comment c join idea o on o.id = c.idea_id ${OF_MAIN_IDEA}
  where c.visibility = 'published' and ${IN_SCOPE} and ${inPeriod('c.published_at')}`;
const VOTES = `from vote v join idea o on o.id = v.idea_id ${OF_MAIN_IDEA} where ${SCOPE} and ${inPeriod('v.created_at')}`;
/** Everybody who put forward, supported or commented on an idea of the scope. An imported idea stands for nobody of ours. */
const TOOK_PART = `select i.category_id, o.author_id as person from idea o ${OF_MAIN_IDEA} where ${SCOPE} and o.source is null
  union select i.category_id, v.account_id ${VOTES} union select i.category_id, c.author_id ${COMMENTS}`;
/** Supports, as they are shown everywhere; of a period that ends those given until then. */
const tallyOf = ({ untilDay }: Scope) =>
  untilDay === null
    ? 'join idea_tally t on t.idea_id = i.id'
    : `join (select m.id as idea_id, m_tally.comment_count, count(distinct given.account_id)::int as vote_count
         from idea m join idea_tally m_tally on m_tally.idea_id = m.id
         left join (select i.id, v.account_id ${VOTES}) given on given.id = m.id group by m.id, m_tally.comment_count) t on t.idea_id = i.id`;
const IDEA = `i.id as "ideaId", i.number, i.version`;

export const valuesOf = ({
  projectId,
  categoryId,
  placeId,
  status,
  fromDay,
  untilDay,
}: Scope): unknown[] =>
  scopeValues({
    ...{ projectId, categoryId, placeId, from: fromDay, until: untilDay },
    status: status as ProcessingStatus | null,
  });

/** What is counted for a report. Reads whole tables: once for a draft and once for its publication, never for a reader. */
@Injectable()
export class FiguresRepository {
  constructor(private readonly database: Database) {}

  async count(scope: Scope, today: Day, now: Date): Promise<Figures> {
    await this.database.rows(`select set_config('statement_timeout', '120s', true)`);
    return {
      countedAt: now.toISOString(),
      totals: await this.totals(scope),
      themes: await this.themes(scope),
      places: await this.places(scope),
      top: await this.top(scope),
      ...(await this.disputed(scope)),
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

  /** Where both sides speak up, the most even and most discussed first. */
  private async disputed(scope: Scope): Promise<Pick<Figures, 'disputed' | 'disputedInAll'>> {
    const side = (stance: string) => `count(*) filter (where c.stance = '${stance}')`;
    const rows = await this.database.rows<Figures['disputed'][number] & { inAll: number }>(
      `select ${IDEA}, ${side('for')}::int as "for", ${side('if')}::int as "if", ${side('against')}::int as against,
         (count(*) over ())::int as "inAll"
       ${COMMENTS} and ${inPeriod('i.published_at')} and c.parent_id is null and c.stance in ('for', 'if', 'against')
       group by i.id having ${side('for')} > 0 and ${side('against')} > 0
       order by least(${side('for')}, ${side('against')}) desc, count(*) desc, i.id limit ${SHOWN.disputed}`,
      valuesOf(scope),
    );
    return {
      disputed: rows.map(({ inAll: _, ...row }) => row),
      disputedInAll: rows[0]?.inAll ?? 0,
    };
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
