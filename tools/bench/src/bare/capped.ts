import type pg from 'pg';

// The newest thousand hits are ranked, as the product does: ranking all of them costs ten times as much on a common word.
const CAPPED = `
  with hit as materialized (select idea_id, place_id, category_id, project_id, status, published_at from search_document where tokens @@ $1::tsquery),
  newest as (select idea_id from hit order by published_at desc limit 1000),
  page as (
    select newest.idea_id, ts_rank('{0.1, 0.25, 0.4, 1.0}', tokens, $1::tsquery, 1) as rank, published_at
    from newest, lateral (select tokens, published_at from search_document d where d.idea_id = newest.idea_id offset 0) document
    order by rank desc, published_at desc, idea_id limit 20
  )
  select (select json_agg(json_build_object('number', i.number, 'title', i.title, 'excerpt', left(i.body, 240), 'status', i.status) order by rank desc)
      from page join idea i on i.id = page.idea_id) as hits,
    (select count(*)::integer from hit) as total,
    (select json_object_agg(place_id, n) from (select coalesce(place_id::text, '') as place_id, count(*) as n from hit group by 1) p) as places,
    (select json_object_agg(category_id, n) from (select category_id, count(*) as n from hit group by 1) c) as categories,
    (select json_object_agg(project_id, n) from (select project_id, count(*) as n from hit group by 1) r) as projects,
    (select json_object_agg(status, n) from (select status, count(*) as n from hit group by 1) s) as states`;

/** Search in PostgreSQL in one statement, with the counts of the page. */
export async function capped(pool: pg.Pool, query: string): Promise<object> {
  const client = await pool.connect();
  try {
    // PostgreSQL takes comparing tokens for cheap and would unpack every row.
    await client.query("begin; set local enable_seqscan = 'off'");
    const { rows } = await client.query<object>(CAPPED, [query]);
    await client.query('commit');
    return rows[0] ?? {};
  } finally {
    client.release();
  }
}
