import type pg from 'pg';

const VOTE = `with cast_now as (
    insert into vote (idea_id, account_id) values ($1, $2) on conflict do nothing returning idea_id
  ) update idea_tally t set vote_count = t.vote_count + 1 from cast_now c where t.idea_id = c.idea_id returning t.vote_count as count`;

/** One statement and nothing else: nobody is asked who they are, or whether votes are taken. */
export async function vote(pool: pg.Pool, ideaId: string, accountId: string): Promise<object> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'vote',
    text: VOTE,
    values: [ideaId, accountId],
  });
  return { __typename: 'Idea', id: ideaId, voteCount: rows[0]?.count ?? 0, viewerHasVoted: true };
}
