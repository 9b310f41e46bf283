import type { Database } from '@ein/platform';

/** What is wrong with counters, links and lists at this moment, recounted from the rows themselves; empty when all is right. */
export async function faultsIn(database: Database): Promise<string[]> {
  const rows = await database.rows<{ fault: string }>(`
    with people as (
      select i.id, i.number, i.linked, i.merged_into, i.visibility, t.vote_count, t.comment_count,
        (select count(*)::integer from vote v where v.idea_id = i.id) as own,
        (select count(distinct v.account_id)::integer from vote v join idea d on d.id = v.idea_id where d.id = i.id or d.merged_into = i.id) as distinct_people,
        (select count(*)::integer from canonical_vote s where s.main_id = i.id) as counted,
        (select count(*)::integer from idea d where d.merged_into = i.id) as duplicates,
        (select count(*)::integer from comment c join idea d on d.id = c.idea_id
          where c.visibility = 'published' and (d.id = i.id or (d.merged_into = i.id and d.visibility = 'merged'))) as comments
      from idea i join idea_tally t on t.idea_id = i.id
    )
    select 'votes of ' || number as fault from people where vote_count <> case when linked > 0 then distinct_people else own end
    union all select 'people of ' || number || ': ' || counted || ' for ' || distinct_people from people where counted <> case when linked > 0 then distinct_people else 0 end
    union all select 'comments of ' || number || ': ' || comment_count || ' for ' || comments from people where comment_count <> comments
    union all select 'links of ' || number from people where linked <> duplicates
    union all select 'chain at ' || d.number from idea d join idea m on m.id = d.merged_into where m.merged_into is not null or d.linked > 0
    union all select 'link without a merge at ' || d.number from idea d where d.merged_into is not null and not exists (
      select from idea_merge g where g.duplicate_id = d.id and g.main_id = d.merged_into and g.undone_at is null)
    union all select 'merge without a link at ' || d.number from idea_merge g join idea d on d.id = g.duplicate_id
      where g.undone_at is null and d.merged_into is distinct from g.main_id
    union all select 'rollup' where (select coalesce(sum(ideas), 0) from listing_rollup) <> (select count(*) from idea where visibility = 'published')
    union all select 'total' where (select ideas from listing_total where dimension = 'all') <> (select count(*) from idea where visibility = 'published')`);
  return rows.map(({ fault }) => fault);
}
