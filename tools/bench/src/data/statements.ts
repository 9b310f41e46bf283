/** Voters have sessions and no votes yet; they belong to no other part of the data. */
export const VOTERS = 20_011;
/** The idea under which 500 people write. */
export const BUSY_IDEA = 42;
export const BUSY_COMMENTS = 500;

export interface Statement {
  what: string;
  sql: string;
}

/** Skewed like a town: a few places and themes have most of the ideas. `n` values from 1. */
const skewed = (n: string) => `1 + floor(${n} * power(random(), 2.2))::integer`;
const STATUSES = `(array['received','received','received','received','received','received','in_review','in_review','assigned',
  'to_council','accepted','planned','in_progress','done','declined','already_done'])`;
const STANCES = `(array['for','for','for','if','against','question',null,null])`;

/** Fills an empty, migrated database with so many ideas, 10 comments and so many votes each on average. */
export function statementsFor(ideas: number, votes: number): Statement[] {
  const people = Math.max(500, ideas / 2);
  return [
    { what: 'people', sql: peopleSql(people) },
    { what: 'voters with sessions', sql: VOTERS_SQL },
    { what: 'ideas', sql: ideasSql(ideas, people) },
    { what: 'answers', sql: ANSWERS_SQL },
    { what: 'names of comments', sql: commentNamesSql(ideas, people) },
    { what: 'comments', sql: COMMENTS_SQL },
    { what: 'votes on comments', sql: commentVotesSql(people) },
    { what: 'votes', sql: votesSql(people, votes) },
    { what: 'tallies', sql: TALLIES_SQL },
  ];
}

const peopleSql = (people: number) => `
  create unlogged table bench.person as select n as nr, uuidv7(-interval '400 days' * random()) as id from generate_series(1, ${people}) n;
  create unique index on bench.person (nr);
  insert into account (id, email, email_canonical, display_name, role, place_id, confirmed_at, created_at)
  select id, 'p' || nr || '@bench.invalid', 'p' || nr || '@bench.invalid', 'Person ' || nr,
    case when nr % 200 = 0 then 'office' else 'resident' end,
    (select l.id from bench.place l where l.nr = 1 + p.nr % (select count(*) from bench.place)), now(), now() - interval '400 days'
  from bench.person p`;

const VOTERS_SQL = `
  create unlogged table bench.voter as select n as nr, uuidv7() as id from generate_series(0, ${VOTERS - 1}) n;
  create unique index on bench.voter (nr); create unique index on bench.voter (id);
  insert into account (id, email, email_canonical, display_name, confirmed_at, created_at)
  select id, 'v' || nr || '@bench.invalid', 'v' || nr || '@bench.invalid', 'Stimme ' || nr, now(), now() from bench.voter;
  insert into session (token_digest, account_id, expires_at, proven_at)
  select sha256(convert_to('bench-voter-' || lpad(nr::text, 12, '0'), 'UTF8')), id, now() + interval '20 days', now() from bench.voter`;

const ideasSql = (ideas: number, people: number) => `
  create unlogged table bench.idea as
  select n as nr, uuidv7(-age) as id, date_trunc('milliseconds', now() - age) as at, age, author, place, theme, project,
    case when n = ${BUSY_IDEA} or chance < 0.97 then 'published' when chance < 0.985 then 'submitted' else 'hidden' end as visibility, status
  from (
    select n, interval '400 days' * (1 - n::float8 / ${ideas}) + interval '1 minute' as age, 1 + floor(random() * ${people})::integer as author,
      ${skewed('50')} as place, ${skewed('(select count(*) from bench.category)')} as theme, random() as chance,
      case when n = ${BUSY_IDEA} or random() < 0.8 then 0 else 1 + n % 2 end as project,
      case when n = ${BUSY_IDEA} then 'received' else ${STATUSES}[1 + floor(random() * 16)::integer] end as status
    from generate_series(1, ${ideas}) n
  ) drawn;
  create unique index on bench.idea (nr); analyze bench.idea;
  insert into idea (id, number, title, body, author_id, project_id, category_id, place_id, lat, lon, visibility, status,
    answer_due_on, created_at, submitted_at, published_at)
  select i.id, i.nr, t.title, b.body || E'\\n\\n' || left(c.body, 400), a.id, r.id, k.id, l.id,
    case when i.nr % 3 > 0 then 51.8 + (i.nr % 997) / 9970.0 end, case when i.nr % 3 > 0 then 9.8 + (i.nr % 991) / 9910.0 end,
    i.visibility, i.status, (i.at + interval '42 days')::date, i.at, i.at, case when i.visibility <> 'submitted' then i.at end
  from bench.idea i cross join (select count(*)::integer as texts from bench.text) m
  join bench.text t on t.nr = 1 + (i.nr * 7) % texts join bench.text b on b.nr = 1 + (i.nr + i.nr / texts) % texts
  join bench.text c on c.nr = 1 + (i.nr * 13 + 5) % texts
  join bench.person a on a.nr = i.author join bench.project r on r.nr = i.project
  join bench.category k on k.nr = i.theme left join bench.place l on l.nr = i.place order by i.nr;
  select setval('idea_number', ${ideas})`;

const ANSWERS_SQL = `
  insert into answer (id, idea_id, key_sentence, body, office, working_days, in_time, actor_id, published_at)
  select uuidv7(), i.id, 'Die Stadt hat die Idee geprüft.', left(t.body, 600), 'Bauamt', 20, true,
    (select id from bench.person where nr = 200), least(now(), i.at + interval '30 days')
  from bench.idea i join bench.text t on t.nr = 1 + i.nr % (select count(*) from bench.text)
  where i.visibility = 'published' and i.status in ('accepted', 'planned', 'done', 'declined', 'already_done')`;

/** Seven comments and three replies to the first three; under the busy idea ${BUSY_COMMENTS} comments. */
const commentNamesSql = (ideas: number, people: number) => `
  create unlogged table bench.comment as
  select i.nr as idea, j as nr, uuidv7(least(interval '0', -i.age + interval '1 hour' * j)) as id,
    least(now(), i.at + interval '1 hour' * j) as at, 1 + floor(random() * ${people})::integer as author
  from bench.idea i cross join lateral generate_series(1, case when i.nr = ${BUSY_IDEA} then ${BUSY_COMMENTS} else 10 end) j
  where i.nr <= ${ideas};
  create unique index on bench.comment (idea, nr); analyze bench.comment`;

const COMMENTS_SQL = `
  insert into comment (id, idea_id, parent_id, author_id, body, stance, created_at, published_at)
  select c.id, i.id, p.id, a.id, substr(t.body, 1, 60 + (c.idea * 31 + c.nr * 47) % 340),
    case when p.id is null then ${STANCES}[1 + (c.idea + c.nr * 3) % 8] end, c.at, c.at
  from bench.comment c join bench.idea i on i.nr = c.idea join bench.person a on a.nr = c.author
  left join bench.comment p on p.idea = c.idea and p.nr = c.nr - 7 and c.nr > 7 and c.idea <> ${BUSY_IDEA}
  join bench.text t on t.nr = 1 + (c.idea * 17 + c.nr * 131) % (select count(*) from bench.text)
  order by c.idea, c.nr`;

const commentVotesSql = (people: number) => `
  insert into comment_vote (comment_id, account_id)
  select c.id, a.id from bench.comment c
  cross join lateral generate_series(1, case when c.idea = ${BUSY_IDEA} then (c.nr * 7919) % 12 when c.nr % 4 = 0 then 1 else 0 end) k
  join bench.person a on a.nr = 1 + (c.idea + c.nr + k * 13) % ${people}`;

/** Few ideas have many votes and most have few. A step without a common divisor meets nobody twice. */
const votesSql = (people: number, votes: number) => `
  insert into vote (idea_id, account_id, created_at)
  select i.id, a.id, least(now(), i.at + interval '3 hours' * k)
  from (select id, at, nr, 1 + floor(random() * ${people})::integer as first,
      least(${Math.min(40 * votes, people - 1)}, floor(-ln(1 - random()) * ${1.05 * votes}))::integer as votes from bench.idea) i
  cross join lateral generate_series(1, i.votes) k
  join bench.person a on a.nr = 1 + (i.first + k * 17) % ${people}`;

const TALLIES_SQL = `
  insert into comment_tally (comment_id, vote_count)
  select c.id, coalesce(v.votes, 0) from bench.comment c
  left join (select comment_id, count(*)::integer as votes from comment_vote group by comment_id) v on v.comment_id = c.id;
  insert into idea_tally (idea_id, vote_count, comment_count, active_at)
  select i.id, coalesce(v.votes, 0), coalesce(c.comments, 0), greatest(i.at, c.last)
  from bench.idea i left join (select idea_id, count(*)::integer as votes from vote group by idea_id) v on v.idea_id = i.id
  left join (select idea_id, count(*)::integer as comments, max(created_at) as last from comment group by idea_id) c on c.idea_id = i.id`;
