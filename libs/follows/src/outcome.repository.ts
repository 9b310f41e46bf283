import { Injectable } from '@nestjs/common';
import { Database, slugOf } from '@ein/platform';
import type { Outcome } from './outcome.type.js';

const LONGEST_EXCERPT = 200;

// Public ideas, and the author's own whatever moderation says of them; drafts are not on their way yet.
const READABLE = `(i.visibility in ('published', 'withdrawn', 'merged')
  or (i.author_id = $1 and i.source is null and i.visibility not in ('draft', 'unconfirmed', 'anonymised')))`;

/** Everything somebody is tied to, with the last thing that was said about it; one statement. */
@Injectable()
export class OutcomeRepository {
  constructor(private readonly database: Database) {}

  async findOf(accountId: string, limit: number): Promise<Outcome[]> {
    const rows = await this.database.rows<Omit<Outcome, 'slug'>>(
      `with tied as (
         select t.idea_id, bool_or(t.wrote) as wrote, bool_or(t.voted) as voted from (
           select id as idea_id, true as wrote, false as voted from idea where author_id = $1 and source is null
           union all select idea_id, false, true from vote where account_id = $1
           union all select idea_id, false, false from comment where author_id = $1 and visibility <> 'anonymised') t
         group by t.idea_id)
       select i.id as "ideaId", i.number, i.title, p.name as "placeName", i.status, i.visibility, t.wrote, t.voted,
         s.sentence as "lastSentence", s.created_at as "lastMovedAt",
         a.key_sentence as answer, a.office, a.published_at as "answeredAt", coalesce(c.comments, '[]') as comments
       from tied t join idea i on i.id = t.idea_id left join place p on p.id = i.place_id
       left join lateral (select sentence, created_at from processing_step where idea_id = i.id
         and i.visibility in ('published', 'withdrawn', 'merged') order by created_at desc limit 1) s on true
       left join lateral (select key_sentence, office, published_at from answer where idea_id = i.id
         and i.visibility in ('published', 'withdrawn', 'merged') order by published_at desc limit 1) a on true
       left join lateral (select json_agg(json_build_object('number', o.number, 'excerpt', left(comment_text(o.id, o.body), $3),
           'voteCount', coalesce(y.vote_count, 0), 'hidden', o.visibility = 'hidden', 'waiting', o.visibility = 'waiting', 'refused', o.visibility = 'refused',
           'decisionId', case when o.visibility in ('hidden', 'refused') then (select d.id from decision d where d.comment_id = o.id
             and d.action in ('hide', 'refuse') and d.undone_at is null order by d.created_at desc limit 1) end, 'changedThePlan', o.changed_the_plan) order by o.created_at) as comments
         from comment o left join comment_tally y on y.comment_id = o.id
         where o.idea_id = i.id and o.author_id = $1 and o.visibility in ('waiting', 'published', 'refused', 'hidden')) c on true
       where ${READABLE} order by coalesce(i.published_at, i.created_at) desc, i.id desc limit $2`,
      [accountId, limit, LONGEST_EXCERPT],
    );
    return rows.map((row) => ({ ...row, slug: slugOf(row.title) }));
  }
}
