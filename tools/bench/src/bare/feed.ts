import type pg from 'pg';
import { cursorOf, slugOf, stageOf, withoutMarks } from './shape.ts';

interface Row {
  id: string;
  number: number;
  title: string;
  excerpt: string;
  status: string;
  answered: boolean;
  votes: number;
  comments: number;
  place: string | null;
  cursor: string | number;
  total: number;
}

const COLUMNS = `i.id, i.number, i.title, left(i.body, 240) as excerpt, i.status, p.name as place, t.vote_count as votes,
  t.comment_count as comments, (select true from answer w where w.idea_id = i.id limit 1) is not null as answered,
  (select ideas from listing_total where dimension = 'all') as total`;
const JOINS = 'join idea_tally t on t.idea_id = i.id left join place p on p.id = i.place_id';

const NEW = `select ${COLUMNS}, i.published_at::text as cursor from idea i ${JOINS}
  where i.visibility = 'published' order by i.published_at desc, i.id desc limit 21`;
const FAIR = `select ${COLUMNS}, f.key as cursor from fair_order f join idea i on i.id = f.idea_id ${JOINS}
  where f.variant = $1 and i.visibility = 'published' order by f.key, f.idea_id limit 21`;

/** The list page's first 20 ideas in one statement. */
export async function feed(pool: pg.Pool, variant: number | null): Promise<object> {
  const query =
    variant === null ? { name: 'new', text: NEW } : { name: 'fair', text: FAIR, values: [variant] };
  const { rows } = await pool.query<Row>(query);
  const nodes = rows.slice(0, 20);
  const last = nodes.at(-1);
  const end = last && (variant === null ? [last.cursor, last.id] : [last.cursor, last.id, variant]);
  return {
    totalCount: rows[0]?.total ?? 0,
    order: variant === null ? 'new' : String(variant),
    pageInfo: { endCursor: end ? cursorOf(end) : null, hasNextPage: rows.length > 20 },
    nodes: nodes.map(cardOf),
  };
}

function cardOf(row: Row): object {
  return {
    number: row.number,
    slug: slugOf(row.title),
    title: row.title,
    excerpt: withoutMarks(row.excerpt),
    status: row.status.toUpperCase(),
    modelStage: stageOf(row),
    voteCount: row.votes,
    commentCount: row.comments,
    viewerHasVoted: false,
    place: row.place === null ? null : { name: row.place },
  };
}
