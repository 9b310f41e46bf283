import type { IndexFilter } from './search-index.js';

/** Ranking reads every hit's tokens; beyond this many only the newest are ranked. */
export const MOST_RANKED = 1000;
/** How many of the newest texts are looked at for hits: words that less than a tenth of them have are counted faster by their index. */
export const LEAST_SHARE = 0.1;
const MOST_READ = MOST_RANKED / LEAST_SHARE;

export interface FoundRows {
  ids: string[] | null;
  total: number;
  facets:
    | [kind: 'place' | 'category' | 'project' | 'status', value: string | null, count: number][]
    | null;
}

const rankOf = (own: string, near: string) =>
  `ts_rank('{0.1, 0.25, 0.4, 1.0}', tokens, $1::tsquery, 1) + 2 * (tokens @@ ${own}::tsquery)::int + (tokens @@ ${near}::tsquery)::int`;

/** What a filter asks of a hit, by what is counted; whatever it says nothing about costs nothing. */
const CONDITIONS = {
  place: '(place_id = any ($3) or $4 and place_id is null)',
  category: 'category_id = any ($5)',
  project: 'project_id = any ($6)',
  status: 'status = any ($7)',
};
type Kind = keyof typeof CONDITIONS;

const narrowedKinds = (filter: IndexFilter): Kind[] =>
  [
    filter.placeIds.length > 0 || filter.wholeTown ? ('place' as const) : null,
    filter.categoryIds.length > 0 ? ('category' as const) : null,
    filter.projectIds.length > 0 ? ('project' as const) : null,
    filter.statuses.length > 0 ? ('status' as const) : null,
  ].filter((kind) => kind !== null);

/** Whether a filter leaves anything out. */
export const narrows = (filter: IndexFilter): boolean => narrowedKinds(filter).length > 0;

/** Finds and counts all hits; $3 to $7 are the filter. */
export function countAll(filter: IndexFilter): string {
  const kinds = narrowedKinds(filter);
  const flags = kinds.map((kind) => `, in_${kind}`).join('');
  const within = (without?: Kind) =>
    ['true', ...kinds.filter((kind) => kind !== without).map((kind) => `in_${kind}`)].join(' and ');
  return `
  with filter as (
    select $3::uuid[], $4::boolean, $5::uuid[], $6::uuid[], $7::text[]
  ), hit as materialized (
    select idea_id, place_id, category_id, project_id, status, published_at${kinds.map((kind) => `, ${CONDITIONS[kind]} as in_${kind}`).join('')}
    from search_document where tokens @@ $1::tsquery and not idea_id = any ($2::uuid[])
  ), cell as (
    select place_id, category_id, project_id, status${flags}, count(*)::int as n from hit group by place_id, category_id, project_id, status${flags}
  ), newest as (
    select idea_id from hit where ${within()} order by published_at desc limit ${MOST_RANKED}
  ), page as (
    -- Lateral with an offset: one look-up for each of the newest, never a join with all rows.
    select newest.idea_id, published_at, ${rankOf('$11', '$12')} as rank
    from newest, lateral (select tokens, published_at from search_document d where d.idea_id = newest.idea_id offset 0) document
    order by rank desc, published_at desc, idea_id limit $8 offset $9
  )
  select (select json_agg(idea_id order by rank desc, published_at desc, idea_id) from page) as ids,
    (select count(*)::int from hit where ${within()}) as total,
    case when $10 then (select json_agg(json_build_array(kind, value, n)) from (
      select 'place' as kind, place_id::text as value, sum(n)::int as n from cell where ${within('place')} group by place_id
      union all select 'category', category_id::text, sum(n)::int from cell where ${within('category')} group by category_id
      union all select 'project', project_id::text, sum(n)::int from cell where ${within('project')} group by project_id
      union all select 'status', status, sum(n)::int from cell where ${within('status')} group by status
    ) counted) end as facets`;
}

/** Finds and counts the newest hits alone, one more than are ranked, if there are so many. */
export const COUNT_NEWEST = `
  with hit as materialized (
    select idea_id, place_id, category_id, project_id, status, published_at, ${rankOf('$6', '$7')} as rank
    from (select * from search_document order by published_at desc limit ${MOST_READ}) newest
    where tokens @@ $1::tsquery and not idea_id = any ($2::uuid[]) order by published_at desc limit ${MOST_RANKED + 1}
  ), ranked as (
    select * from hit order by published_at desc limit ${MOST_RANKED}
  ), page as (
    select idea_id, published_at, rank from ranked order by rank desc, published_at desc, idea_id limit $3 offset $4
  )
  select (select json_agg(idea_id order by rank desc, published_at desc, idea_id) from page) as ids,
    (select count(*)::int from hit) as total,
    case when $5 then (select json_agg(json_build_array(kind, value, n)) from (
      select 'place' as kind, place_id::text as value, count(*)::int as n from ranked group by place_id
      union all select 'category', category_id::text, count(*)::int from ranked group by category_id
      union all select 'project', project_id::text, count(*)::int from ranked group by project_id
      union all select 'status', status, count(*)::int from ranked group by status
    ) counted) end as facets`;
