import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CommentsModule } from '@ein/comments';
import { EventLogModule } from '@ein/event-log';
import { ErasureService, OwnDataModule } from '@ein/own-data';
import { Clock, RateLimits, type SignedInViewer } from '@ein/platform';
import { faultsIn, openTown, type TestTown, TownBuilder } from '@ein/testing';
import { VoteService, VotesModule } from '@ein/votes';
import fc from 'fast-check';
import { Merging } from './merging.service.js';
import { MergingModule } from './merging.module.js';

const IDEAS = 4;
const PEOPLE = 4;

type Deed =
  | { do: 'vote' | 'withdraw'; who: number; idea: number }
  | { do: 'merge'; idea: number; into: number }
  | { do: 'part'; idea: number }
  | { do: 'comment'; idea: number }
  | { do: 'hide'; idea: number }
  | { do: 'leave'; who: number };

const idea = fc.noBias(fc.nat(IDEAS - 1));
const who = fc.noBias(fc.nat(PEOPLE - 1));
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('vote' as const), who, idea }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who, idea }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('merge' as const), idea, into: idea }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('part' as const), idea }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('comment' as const), idea }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hide' as const), idea }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
);
/** Rounds one after another; within a round everything at once. */
const history = fc.array(fc.array(deed, { minLength: 3, maxLength: 8 }), {
  minLength: 2,
  maxLength: 5,
});

/** What two deeds at once may meet, and nothing else: the rules of the database, or one of two who waited for each other. */
const EXPECTED =
  /nobody merges|only a published idea|not there to be merged|idea_merged_one_level|idea_merge_one_open|deadlock/;

describe('merging, whatever happens at once', () => {
  let town: TestTown;
  let build: TownBuilder;
  let moderator: SignedInViewer;
  let merging: Merging;
  let votes: VoteService;

  beforeAll(async () => {
    town = await openTown([
      EventLogModule,
      CommentsModule,
      VotesModule,
      MergingModule,
      OwnDataModule,
    ]);
    build = new TownBuilder(town.database);
    moderator = await build.person('moderator');
    merging = town.get(Merging);
    votes = town.get(VoteService);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => new Date('2026-11-23T12:00:00Z'));
    jest.spyOn(town.get(RateLimits), 'take').mockResolvedValue(null);
  });
  afterAll(() => town.close());

  interface World {
    project: string;
    ideas: string[];
    people: SignedInViewer[];
  }
  const world = async (): Promise<World> => {
    const project = await build.project();
    const [ideas, people]: [string[], SignedInViewer[]] = [[], []];
    for (let nr = 0; nr < IDEAS; nr++)
      ideas.push(await build.idea({ project, by: moderatorOfNobody }));
    for (let nr = 0; nr < PEOPLE; nr++) people.push(await build.person());
    return { project, ideas, people };
  };
  let moderatorOfNobody: SignedInViewer;
  beforeAll(async () => {
    moderatorOfNobody = await build.person();
  });

  const merge = async (duplicate: string, main: string) =>
    town.database.transaction(async () => {
      await merging.hold([duplicate, main]);
      const decisionId = await build.mergeDecision(duplicate, moderator);
      await merging.link({ id: duplicate, visibility: 'published' }, main, {
        actorId: moderator.id,
        decisionId,
      });
      return decisionId;
    });
  const part = async (duplicate: string) => {
    const open = await merging.openOf(duplicate);
    return open && merging.part(open.decisionId, moderator.id);
  };
  const hide = (ideaId: string) =>
    town.database.write(
      `update comment set visibility = 'hidden' where id = (select id from comment where idea_id = $1 and visibility = 'published' limit 1)`,
      [ideaId],
    );

  async function act({ ideas, people }: World, one: Deed): Promise<unknown> {
    const at = (nr: number) => ideas[nr] ?? '';
    if (one.do === 'merge') return merge(at(one.idea), at(one.into));
    if (one.do === 'part') return part(at(one.idea));
    if (one.do === 'comment') return build.comment({ under: at(one.idea), by: moderatorOfNobody });
    if (one.do === 'hide') return hide(at(one.idea));
    const person = people[one.who] ?? moderator;
    if (one.do === 'leave') return town.get(ErasureService).erase(person.id, 'keep');
    return one.do === 'vote'
      ? votes.voteForIdea(person, at(one.idea))
      : votes.withdrawVote(person, at(one.idea));
  }

  it('counts each person once per canonical idea, and links no chain and no ring', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (rounds) => {
        const here = await world();
        for (const round of rounds) {
          const results = await Promise.allSettled(round.map((one) => act(here, one)));
          for (const result of results)
            if (result.status === 'rejected') expect(String(result.reason)).toMatch(EXPECTED);
          expect(await faultsIn(town.database)).toEqual([]);
        }
      }),
      { numRuns: Number(process.env['MERGE_RUNS'] ?? 25), endOnFailure: true },
    );
  }, 120_000);

  /** Everything that people see counted, and every row that is counted. */
  const everything = async () =>
    town.database.rows(
      `select 'vote' as what, idea_id::text as id, array_agg(account_id::text order by account_id) as has from vote group by idea_id
       union all select 'canonical', main_id::text, array_agg(account_id::text order by account_id) from canonical_vote group by main_id
       union all select 'tally', idea_id::text, array[vote_count::text, comment_count::text, active_at::text] from idea_tally
       union all select 'idea', id::text, array[visibility, merged_into::text, linked::text, published_at::text] from idea
       union all select 'rollup', project_id::text, array[category_id::text, status, ideas::text] from listing_rollup where ideas > 0
       union all select 'shuffle', idea_id::text, array[count(*)::text, sum(key)::text] from fair_order group by idea_id
       order by 1, 2, 3`,
    );
  const pairs = fc.uniqueArray(fc.noBias(fc.nat(IDEAS - 1)), { minLength: 2, maxLength: IDEAS });
  const ballots = fc.array(fc.tuple(who, idea), { maxLength: 10 });

  it('leaves nothing behind when merges are undone, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(ballots, pairs, fc.boolean(), async (given, [main, ...others], turned) => {
        const here = await world();
        for (const [person, one] of given) await act(here, { do: 'vote', who: person, idea: one });
        await act(here, { do: 'comment', idea: others[0] ?? 0 });
        const before = await everything();
        for (const one of others) await act(here, { do: 'merge', idea: one, into: main ?? 0 });
        expect(await faultsIn(town.database)).toEqual([]);
        for (const one of turned ? others.reverse() : others)
          await act(here, { do: 'part', idea: one });
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);
});
