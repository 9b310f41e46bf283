import { withClient } from '../data/database.ts';
import { VOTERS } from '../data/statements.ts';
import { type Shot, type Target, WrongAnswer } from '../load.ts';
import { graphqlShot, type Pair, type Scene, type Workload } from './workload.ts';

const VOTE = `mutation Vote($input: IdeaIdInput!) {
  voteForIdea(input: $input) { __typename ... on Idea { id voteCount viewerHasVoted } ... on Problem { message } }
}`;

const GOAL = { most: 3, stretch: 2.5 };
/** As many different ideas as are voted for in the spread load, at most. */
const SPREAD = 10_000;
/** Votes of the people who are there for the loads alone. */
export const OWN_VOTES = 'account_id in (select id from bench.voter)';

export const vote: Workload[] = [
  {
    part: 'vote',
    name: 'vote-spread',
    title: 'votes, spread over the ideas',
    goal: GOAL,
    prepare: (scene) => pairOf(scene, spread, 0),
  },
  {
    part: 'vote',
    name: 'vote-one',
    title: 'votes, all on one idea',
    goal: GOAL,
    prepare: (scene) => pairOf(scene, oneByLoad, 1),
  },
];

/** Gives each vote its idea and its voter by their places in the lists; no pair comes twice. */
interface Draw {
  begin(): void;
  next(): { idea: number; voter: number };
}

function spread(ideas: number): Draw {
  let count = 0;
  return {
    begin: () => undefined,
    next: () => {
      const nr = count++;
      return { idea: nr % ideas, voter: (nr + Math.floor(nr / ideas)) % VOTERS };
    },
  };
}

/** Each load has an idea of its own, so that there are voters enough. */
function oneByLoad(ideas: number): Draw {
  let idea = -1;
  let voter = 0;
  return {
    begin: () => {
      idea += 1;
      voter = 0;
    },
    next: () => {
      if (voter >= VOTERS || idea >= ideas)
        throw new Error('There are no voters left: take shorter loads.');
      return { idea, voter: voter++ };
    },
  };
}

async function pairOf(scene: Scene, drawn: (ideas: number) => Draw, group: number): Promise<Pair> {
  const url = scene.town.databaseUrl;
  await putBack(url);
  const ideas = await openIdeas(url);
  const voters = await voterIds(url);
  // Each side of each workload has every fourth idea for itself, so that no vote repeats another's.
  const counted = new Map<string, number>();
  const side = (
    odd: number,
    shot: (idea: string, voter: number) => Omit<Shot, 'check'>,
    origin: string,
  ): Target => {
    const own = ideas.filter((_, nr) => nr % 4 === 2 * group + odd);
    const draw = drawn(own.length);
    const next = () => {
      const { idea, voter } = draw.next();
      const id = own[idea] ?? '';
      return {
        ...shot(id, voter),
        check: (status: number, body: string) => checked(id, status, body, counted),
      };
    };
    return { origin, begin: () => draw.begin(), next };
  };
  return {
    product: side(0, voteShot, scene.api.origin),
    bare: side(
      1,
      (ideaId, voter) => ({
        method: 'POST',
        path: '/vote',
        body: JSON.stringify({ ideaId, accountId: voters[voter] }),
      }),
      scene.bare.origin,
    ),
    finish: () => compare(url, counted),
  };
}

/** The vote of the voter with this number, as our website sends it. */
export const voteShot = (ideaId: string, voter: number): Shot =>
  graphqlShot({ query: VOTE, variables: { input: { ideaId } } }, () => null, tokenOf(voter));

const tokenOf = (voter: number): string => `bench-voter-${String(voter).padStart(12, '0')}`;

function checked(
  idea: string,
  status: number,
  body: string,
  counted: Map<string, number>,
): string | null {
  const wrong = isVoted(idea, status, body);
  if (wrong === null) counted.set(idea, (counted.get(idea) ?? 0) + 1);
  return wrong;
}

/** Null when the answer says that this person supports the idea now, else what it says. */
export function isVoted(idea: string, status: number, body: string): string | null {
  if (status !== 200) return `${status} ${body.slice(0, 300)}`;
  const { data } = JSON.parse(body) as { data: { voteForIdea: Record<string, unknown> } | null };
  const { __typename, id, voteCount, viewerHasVoted } = data?.voteForIdea ?? {};
  const isRight =
    __typename === 'Idea' && id === idea && Number(voteCount) > 0 && viewerHasVoted === true;
  return isRight ? null : body.slice(0, 300);
}

/** As many votes in the database as were answered, idea by idea, and every counter equal to its rows. */
async function compare(url: string, counted: Map<string, number>): Promise<string> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ id: string; own: number; all: number; tally: number }>(
      `select v.idea_id as id, (count(*) filter (where ${OWN_VOTES}))::integer as own, count(*)::integer as all,
         (select vote_count from idea_tally t where t.idea_id = v.idea_id) as tally
       from vote v where v.idea_id = any ($1) group by v.idea_id`,
      [[...counted.keys()]],
    ),
  );
  const wrong = rows.filter((row) => row.own !== counted.get(row.id) || row.all !== row.tally);
  if (wrong.length || rows.length !== counted.size)
    throw new WrongAnswer(
      `votes and answers differ on ${wrong.length + Math.abs(counted.size - rows.length)} ideas`,
    );
  const sum = [...counted.values()].reduce((all, one) => all + one, 0);
  return `${sum} votes answered, ${sum} in the database, ${rows.length} counters exact`;
}

/** Takes away what earlier loads have voted, and renews the voters' sessions. */
export async function putBack(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`
      with gone as (delete from vote where ${OWN_VOTES} returning idea_id), lost as (select idea_id, count(*) as votes from gone group by idea_id)
      update idea_tally t set vote_count = t.vote_count - lost.votes from lost where t.idea_id = lost.idea_id`);
    await client.query(
      `update session set created_at = now(), last_seen_at = now(), expires_at = now() + interval '20 days' where ${OWN_VOTES}`,
    );
    await client.query('vacuum (analyze) vote, idea_tally, session');
  });
}

export async function openIdeas(url: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ id: string }>(
      `select i.id from idea i join project r on r.id = i.project_id
       where i.visibility = 'published' and i.status in ('received', 'in_review') and r.permanent order by md5(i.id::text) limit $1`,
      [SPREAD],
    ),
  );
  return rows.map((row) => row.id);
}

export async function voterIds(url: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ id: string }>('select id from bench.voter order by nr'),
  );
  return rows.map((row) => row.id);
}
