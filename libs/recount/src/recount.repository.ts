import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { type Difference, type Figure, Recount } from './recount.entity.js';

const LONGEST = '10min';

/** `of`, `kept` and `counted` of every number of a figure. */
const PAIRS: Record<Figure, string> = {
  // A main idea counts people, any other its own votes, which are unique by themselves.
  votes: `
    select t.idea_id::text as of, t.vote_count as kept,
      coalesce(case when i.linked > 0 then people.n else own.n end, 0) as counted
    from idea_tally t join idea i on i.id = t.idea_id
    left join (select idea_id, count(*)::integer as n from vote group by idea_id) own on own.idea_id = t.idea_id
    left join (
      select m.id, count(distinct v.account_id)::integer as n from idea m join idea d on d.id = m.id or d.merged_into = m.id
      join vote v on v.idea_id = d.id where m.linked > 0 group by m.id
    ) people on people.id = t.idea_id`,
  people: `
    select coalesce(kept.id, counted.id)::text as of, coalesce(kept.n, 0) as kept, coalesce(counted.n, 0) as counted
    from (select main_id as id, count(*)::integer as n from canonical_vote group by main_id) kept
    full join (
      select m.id, count(distinct v.account_id)::integer as n from idea m join idea d on d.id = m.id or d.merged_into = m.id
      join vote v on v.idea_id = d.id where m.linked > 0 group by m.id
    ) counted on counted.id = kept.id`,
  comments: `
    select t.idea_id::text as of, t.comment_count as kept, coalesce(own.n, 0) + coalesce(linked.n, 0) as counted
    from idea_tally t
    left join (select idea_id, count(*)::integer as n from comment where visibility = 'published' group by idea_id) own
      on own.idea_id = t.idea_id
    left join (
      select d.merged_into as id, count(*)::integer as n from idea d join comment c on c.idea_id = d.id
      where d.visibility = 'merged' and c.visibility = 'published' group by d.merged_into
    ) linked on linked.id = t.idea_id`,
  reasons: `
    select t.comment_id::text as of, t.vote_count as kept, coalesce(v.n, 0) as counted
    from comment_tally t left join (select comment_id, count(*)::integer as n from comment_vote group by comment_id) v
      on v.comment_id = t.comment_id`,
  links: `
    select i.id::text as of, i.linked as kept, coalesce(d.n, 0) as counted
    from idea i left join (select merged_into, count(*)::integer as n from idea where merged_into is not null group by merged_into) d
      on d.merged_into = i.id`,
  list: `
    select concat_ws('/', coalesce(r.project_id, i.project_id), coalesce(r.category_id, i.category_id),
        coalesce(r.place_id, i.place_id, '00000000-0000-0000-0000-000000000000'), coalesce(r.status, i.status)) as of,
      coalesce(r.ideas, 0) as kept, coalesce(i.n, 0) as counted
    from listing_rollup r full join (
      select project_id, category_id, place_id, status, count(*)::integer as n from idea where visibility = 'published' group by 1, 2, 3, 4
    ) i on (r.project_id, r.category_id, r.status) = (i.project_id, i.category_id, i.status)
      and coalesce(r.place_id, '00000000-0000-0000-0000-000000000000') = coalesce(i.place_id, '00000000-0000-0000-0000-000000000000')`,
  total: `
    select coalesce(t.dimension || '/' || t.key, s.dimension || '/' || s.key) as of, coalesce(t.ideas, 0) as kept, coalesce(s.ideas, 0) as counted
    from listing_total t full join listing_sum() s on s.dimension = t.dimension and s.key = t.key`,
};

@Injectable()
export class RecountRepository {
  constructor(private readonly database: Database) {}

  /** Counting reads whole tables, so it may take longer than any request, until the transaction ends. */
  async takeTime(): Promise<void> {
    await this.database.rows(`select set_config('statement_timeout', '${LONGEST}', true)`);
  }

  /** How many numbers a figure has, and those that are not what the rows say. */
  async compare(figure: Figure): Promise<{ compared: number; differences: Difference[] }> {
    const [row] = await this.database.rows<{ compared: number; differences: Difference[] }>(
      `with pair as (${PAIRS[figure]})
       select count(*)::integer as compared, coalesce(json_agg(json_build_object('figure', $1::text, 'of', of, 'kept', kept, 'counted', counted)
         order by of) filter (where kept <> counted), '[]') as differences
       from pair`,
      [figure],
    );
    return row ?? { compared: 0, differences: [] };
  }

  /** Counts an idea anew from its votes and comments. Whoever votes meanwhile waits, or was waited for. */
  async mendIdea(ideaId: string): Promise<void> {
    await this.database.write('select from idea where id = $1 for update', [ideaId]);
    await this.database.write(
      `update idea set linked = n from (select count(*)::integer as n from idea where merged_into = $1) d where id = $1 and linked <> n`,
      [ideaId],
    );
    await this.database.rows('select count_linked($1)', [ideaId]);
  }

  async mendReasons(commentId: string): Promise<void> {
    await this.database.write('select from comment_tally where comment_id = $1 for update', [
      commentId,
    ]);
    await this.database.write(
      `update comment_tally set vote_count = (select count(*) from comment_vote where comment_id = $1) where comment_id = $1`,
      [commentId],
    );
  }

  async save(recount: Recount): Promise<void> {
    await this.database.repository(Recount).upsert(recount, ['day']);
  }

  async findNewest(): Promise<Recount | null> {
    const [newest] = await this.database
      .repository(Recount)
      .find({ order: { day: 'DESC' }, take: 1 });
    return newest ?? null;
  }
}
