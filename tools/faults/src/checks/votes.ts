import type { Journal } from '../journal.ts';
import { request } from '../asking.ts';
import type { FaultTown } from '../town.ts';

/** Whether each person's vote stands as far as the journal knows; null where a deed's end is not known. */
function expectedVotes(journal: Journal): Map<string, boolean | null> {
  const stands = new Map<string, boolean | null>();
  for (const { kind, key, outcome } of journal.entries) {
    if (kind !== 'vote' && kind !== 'withdraw') continue;
    if (outcome === 'unknown') stands.set(key, null);
    // Once unknown it stays so: a late statement may come after a later one.
    else if (outcome === 'ok' && stands.get(key) !== null) stands.set(key, kind === 'vote');
  }
  return stands;
}

/** Votes that were taken with a yes and do not stand, or stand although they were taken back. */
export async function lostVotes(town: FaultTown, journal: Journal): Promise<string[]> {
  const rows = await town.rows<{ key: string }>(
    `select idea_id || ' ' || account_id as key from vote`,
  );
  const there = new Set(rows.map(({ key }) => key));
  const wrong: string[] = [];
  for (const [key, stands] of expectedVotes(journal)) {
    if (stands === true && !there.has(key)) wrong.push(`the vote ${key} is lost`);
    if (stands === false && there.has(key)) wrong.push(`the withdrawn vote ${key} is back`);
  }
  return wrong;
}

/** Rows, counters, and what the API says: three times the same number. */
export async function wrongCounts(town: FaultTown): Promise<string[]> {
  const rows = await town.rows<{
    number: number;
    votes: number;
    kept: number;
    comments: number;
    comments_kept: number;
  }>(
    `select i.number, t.vote_count as kept, t.comment_count as comments_kept,
       (select count(*)::int from vote v where v.idea_id = i.id) as votes,
       (select count(*)::int from comment c where c.idea_id = i.id and c.visibility = 'published') as comments
     from idea i join idea_tally t on t.idea_id = i.id order by i.number`,
  );
  const wrong = rows
    .filter((row) => row.votes !== row.kept || row.comments !== row.comments_kept)
    .map(
      (row) =>
        `idea ${row.number}: ${row.votes} votes, counter ${row.kept}; ${row.comments} comments, counter ${row.comments_kept}`,
    );
  const byNumber = new Map(rows.map((row) => [row.number, row.votes]));
  for (const { number, voteCount } of await publicCounts(town))
    if (byNumber.get(number) !== voteCount)
      wrong.push(`idea ${number} shows ${voteCount} votes and has ${byNumber.get(number)}`);
  return [...wrong, ...(await wrongTotals(town))];
}

async function publicCounts(town: FaultTown): Promise<{ number: number; voteCount: number }[]> {
  const query = '{ ideas(first: 50, sort: NEW) { nodes { number voteCount } } }';
  const { text } = await request(`${town.apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = JSON.parse(text) as {
    data: { ideas: { nodes: { number: number; voteCount: number }[] } };
  };
  return data.ideas.nodes;
}

async function wrongTotals(town: FaultTown): Promise<string[]> {
  const [row] = await town.rows<{ kept: number; counted: number }>(
    `select (select coalesce(sum(ideas), 0)::int from listing_rollup) as kept,
       (select count(*)::int from idea where visibility = 'published') as counted`,
  );
  return row && row.kept !== row.counted
    ? [`the list's total is ${row.kept}, counted ${row.counted}`]
    : [];
}
