import { SLOT_TABLES, SLOTS_OF } from '../bare/burst.ts';
import { withClient } from '../data/database.ts';
import { spreadOf, words } from '../figures.ts';
import { type Load, type Shot, volley, WrongAnswer } from '../load.ts';
import { isVoted, openIdeas, OWN_VOTES, putBack, voterIds, voteShot } from '../workloads/vote.ts';
import type { Scene } from '../workloads/workload.ts';
import type { Figure, Trial } from './trial.ts';

const PEOPLE = 1000;
const GOAL = { ratio: 2, p99Ms: 2000 };

/** So many people vote for one idea in the same moment, each over a connection of their own. */
export const burst: Trial = {
  part: 'vote',
  name: 'vote-burst',
  title: `${PEOPLE} people vote for one idea at once`,
  on: 'each',
  run: async ({ options }, scene) => {
    const url = scene.town.databaseUrl;
    await putBack(url);
    const [ideas, voters] = [await openIdeas(url), await voterIds(url)];
    // The first of each side compiles code and opens the pools.
    const rounds = options.rounds + 1;
    if (ideas.length < 2 * rounds) throw new Error('There are too few ideas to vote for.');
    await withClient(url, async (client) => {
      await client.query(SLOT_TABLES);
      await client.query(SLOTS_OF, [ideas.slice(0, 2 * rounds)]);
    });
    const [product, bare]: [Load[], Load[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const [ours = '', theirs = ''] = ideas.slice(2 * round);
      const both = [
        async () => product.push(await volley(scene.api.origin, shotsOf(ours, voteShot))),
        async () => {
          const shot = (id: string, nr: number) => slotShot(id, voters[nr] ?? '');
          bare.push(await volley(scene.bare.origin, shotsOf(theirs, shot)));
        },
      ];
      for (const one of round % 2 ? both.toReversed() : both) await one();
      await demandExact(url, ours, theirs);
    }
    return [figureOf(scene, product.slice(1), bare.slice(1))];
  },
};

const shotsOf = (idea: string, shot: (idea: string, voter: number) => Omit<Shot, 'check'>) =>
  Array.from({ length: PEOPLE }, (_, voter) => ({
    ...shot(idea, voter),
    check: (status: number, body: string) => isVoted(idea, status, body),
  }));

const slotShot = (ideaId: string, accountId: string): Omit<Shot, 'check'> => ({
  method: 'POST',
  path: '/burst',
  body: JSON.stringify({ ideaId, accountId }),
});

/** Each person once, and the counters equal to the rows. */
async function demandExact(url: string, ours: string, theirs: string): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<Record<'own' | 'all' | 'tally' | 'slotted' | 'slots', number>>(
      `select (select count(*) from vote where idea_id = $1 and ${OWN_VOTES})::integer as own,
         (select count(*) from vote where idea_id = $1)::integer as all, (select vote_count from idea_tally where idea_id = $1) as tally,
         (select count(*) from bench.slot_vote where idea_id = $2)::integer as slotted,
         (select sum(votes) from bench.slot where idea_id = $2)::integer as slots`,
      [ours, theirs],
    ),
  );
  const [row] = rows;
  const isExact =
    row?.own === PEOPLE && row.all === row.tally && row.slotted === PEOPLE && row.slots === PEOPLE;
  if (!isExact) throw new WrongAnswer(`the votes of a burst are not exact: ${JSON.stringify(row)}`);
}

function figureOf(scene: Scene, product: Load[], bare: Load[]): Figure {
  const ratio = spreadOf(product.map(({ wallMs }, at) => wallMs / (bare[at]?.wallMs ?? NaN)));
  const wall = (loads: Load[]) => spreadOf(loads.map(({ wallMs }) => wallMs));
  const p99 = (loads: Load[]) => spreadOf(loads.map((one) => one.p99Ms));
  const { part, name, title } = burst;
  return {
    part,
    name,
    title,
    ideas: scene.town.ideas,
    measured: `${words(wall(product), 0)} ms for all, p99 ${words(p99(product), 0)} ms; × ${words(ratio, 2)}; no error, count exact`,
    bare: `with slots ${words(wall(bare), 0)} ms, p99 ${words(p99(bare), 0)} ms`,
    goal: `≤ ${GOAL.ratio} ×, p99 ≤ ${GOAL.p99Ms / 1000} s, exact`,
    met: ratio.median <= GOAL.ratio && p99(product).median <= GOAL.p99Ms,
    values: { ratio, wallMs: wall(product), p99Ms: p99(product), bareWallMs: wall(bare) },
  };
}
