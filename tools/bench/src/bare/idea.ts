import { createHash } from 'node:crypto';
import type pg from 'pg';
import { cursorOf, slugOf } from './shape.ts';

interface IdeaRow {
  id: string;
  number: number;
  title: string;
  body: string;
  status: string;
  visibility: string;
  createdAt: Date;
  publishedAt: Date;
  votes: number;
  comments: number;
  author: string;
  role: string | null;
  authorPlace: string | null;
  place: string | null;
  category: string;
  project: string;
  slug: string;
  lat: number | null;
  lon: number | null;
}

interface CommentRow {
  id: string;
  number: number;
  body: string;
  stance: string | null;
  author: string;
  role: string | null;
  authorPlace: string | null;
  createdAt: Date;
  voteCount: number;
  viewerHasVoted: boolean;
  removed: boolean;
  replyCount: number;
  rank: number;
  side: number;
  total: number;
}

const IDEA = `select i.id, i.number, i.title, i.body, i.status, i.visibility, i.created_at as "createdAt", i.published_at as "publishedAt",
    t.vote_count as votes, t.comment_count as comments, a.display_name as author, nullif(a.role, 'resident') as role,
    ap.name as "authorPlace", p.name as place, c.name as category, r.name as project, r.slug, i.lat, i.lon
  from idea i join idea_tally t on t.idea_id = i.id join account a on a.id = i.author_id left join place ap on ap.id = a.place_id
  left join place p on p.id = i.place_id join category c on c.id = i.category_id join project r on r.id = i.project_id
  where i.number = $1 and i.visibility = 'published'`;

const COMMENT = `c.id, c.number, c.body, c.stance, c.published_at as "createdAt", t.vote_count as "voteCount", false as "viewerHasVoted",
    false as removed, (select count(*)::integer from comment r where r.parent_id = c.id and r.published_at is not null) as "replyCount",
    a.display_name as author, nullif(a.role, 'resident') as role, ap.name as "authorPlace"`;
const JOINS = `join comment_tally t on t.comment_id = c.id join account a on a.id = c.author_id left join place ap on ap.id = a.place_id`;

const page = (after: string) => `select ${COMMENT} from comment c ${JOINS}
  where c.idea_id = (select id from idea where number = $1) and c.parent_id is null and c.published_at is not null ${after} order by c.published_at, c.id limit 101`;
const FIRST_PAGE = page('');
const LATER_PAGE = page('and (c.published_at, c.id) > ($2, $3)');

// The order that both sides of an argument share the top of, as the product computes it.
const SHARE = `case when n = 0 then 0
  else (k / n + 3.8416 / (2 * n) - 1.96 * sqrt((k / n * (1 - k / n) + 3.8416 / (4 * n)) / n)) / (1 + 3.8416 / n) end`;
const BALANCED = `with root as (
    select c.id, c.stance, t.vote_count::float8 as k, greatest(sum(t.vote_count) over () - t.votes_before, t.vote_count)::float8 as n
    from comment c join comment_tally t on t.comment_id = c.id where c.idea_id = $1 and c.parent_id is null and c.published_at is not null
  ), ranked as (
    select id, coalesce(array_position($3::text[], stance), case stance when 'question' then 4 else 5 end) as side,
      row_number() over (partition by stance order by ${SHARE} desc, md5($2::bigint || id::text))::integer as rank from root
  ), page as (select * from ranked order by rank, side, id limit 21)
  select ${COMMENT}, page.rank, page.side, (select count(*)::integer from root) as total from page join comment c on c.id = page.id ${JOINS} order by page.rank, page.side, page.id`;

/** An idea's page with the first 20 of its comments: two statements, because the second needs the id for its order. */
export async function idea(pool: pg.Pool, number: number): Promise<object | null> {
  const { rows } = await pool.query<IdeaRow>({ name: 'idea', text: IDEA, values: [number] });
  const [row] = rows;
  return row ? { ...ideaOf(row), comments: await balanced(pool, row.id) } : null;
}

async function balanced(pool: pg.Pool, ideaId: string): Promise<object> {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());
  const seed = createHash('sha256').update(`${ideaId} ${day}`).digest().readUInt32BE();
  const sides = ['for', 'if', 'against'];
  const turned = [...sides.slice(seed % 3), ...sides.slice(0, seed % 3)];
  const { rows } = await pool.query<CommentRow>({
    name: 'balanced',
    text: BALANCED,
    values: [ideaId, seed, turned],
  });
  const nodes = rows.slice(0, 20);
  const last = nodes.at(-1);
  return {
    totalCount: rows[0]?.total ?? 0,
    pageInfo: {
      endCursor: last
        ? cursorOf([seed, new Date().toISOString(), last.rank, last.side, last.id])
        : null,
      hasNextPage: rows.length > 20,
    },
    nodes: nodes.map(commentOf),
  };
}

/** A hundred comments in the order of time, from a place in it on. */
export async function comments(
  pool: pg.Pool,
  number: number,
  after: [string, string] | null,
): Promise<object> {
  const query = after
    ? { name: 'comments-after', text: LATER_PAGE, values: [number, ...after] }
    : { name: 'comments', text: FIRST_PAGE, values: [number] };
  const { rows } = await pool.query<CommentRow>(query);
  const nodes = rows.slice(0, 100);
  const last = nodes.at(-1);
  return {
    comments: {
      pageInfo: {
        endCursor: last ? cursorOf([last.createdAt.toISOString(), last.id]) : null,
        hasNextPage: rows.length > 100,
      },
      nodes: nodes.map(commentOf),
    },
  };
}

function ideaOf(row: IdeaRow): object {
  return {
    id: row.id,
    number: row.number,
    slug: slugOf(row.title),
    title: row.title,
    body: row.body,
    status: row.status.toUpperCase(),
    visibility: row.visibility.toUpperCase(),
    voteCount: row.votes,
    commentCount: row.comments,
    viewerHasVoted: false,
    createdAt: row.createdAt,
    publishedAt: row.publishedAt,
    author: {
      displayName: row.author,
      role: row.role?.toUpperCase() ?? null,
      placeName: row.authorPlace,
    },
    place: row.place === null ? null : { name: row.place },
    category: { name: row.category },
    project: { name: row.project, slug: row.slug },
    point: row.lat === null ? null : { lat: row.lat, lon: row.lon },
  };
}

function commentOf(row: CommentRow): object {
  return {
    id: row.id,
    number: row.number,
    body: row.body,
    stance: row.stance?.toUpperCase() ?? null,
    author: {
      displayName: row.author,
      role: row.role?.toUpperCase() ?? null,
      placeName: row.authorPlace,
    },
    createdAt: row.createdAt,
    voteCount: row.voteCount,
    viewerHasVoted: row.viewerHasVoted,
    removed: row.removed,
    replyCount: row.replyCount,
  };
}
