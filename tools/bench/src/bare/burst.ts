import type pg from 'pg';

const SLOTS = 16;

const VOTE = `with cast_now as (
    insert into bench.slot_vote (idea_id, account_id) values ($1, $2) on conflict do nothing returning idea_id
  ), counted as (
    update bench.slot s set votes = s.votes + 1 from cast_now c where s.idea_id = c.idea_id and s.slot = $3 returning 1
  ) select (select sum(votes) from bench.slot where idea_id = $1)::integer + (select count(*) from counted)::integer as count`;

/** A vote whose counter is spread over so many rows, so that those who vote at once wait for each other less. */
export async function burst(pool: pg.Pool, ideaId: string, accountId: string): Promise<object> {
  const slot = Math.floor(Math.random() * SLOTS);
  const query = { name: 'burst', text: VOTE, values: [ideaId, accountId, slot] };
  const { rows } = await pool.query<{ count: number }>(query);
  return { __typename: 'Idea', id: ideaId, voteCount: rows[0]?.count ?? 0, viewerHasVoted: true };
}

/** Its tables, empty: the same keys as the product's. */
export const SLOT_TABLES = `
  drop table if exists bench.slot_vote, bench.slot;
  create table bench.slot_vote (idea_id uuid not null references idea, account_id uuid not null references account,
    created_at timestamptz not null default now(), primary key (idea_id, account_id));
  create table bench.slot (idea_id uuid, slot integer, votes integer not null default 0, primary key (idea_id, slot)) with (fillfactor = 50)`;

export const SLOTS_OF = `insert into bench.slot (idea_id, slot) select unnest($1::uuid[]), s from generate_series(0, ${SLOTS - 1}) s`;
