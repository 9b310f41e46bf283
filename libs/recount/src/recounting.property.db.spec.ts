import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CommentChecking, CommentsModule } from '@ein/comments';
import { EventLogModule } from '@ein/event-log';
import { Merging, MergingModule } from '@ein/merging';
import { ErasureService, OwnDataModule } from '@ein/own-data';
import { Clock, RateLimits, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { VoteService, VotesModule } from '@ein/votes';
import fc from 'fast-check';
import { RecountModule } from './recount.module.js';
import { Recounting } from './recounting.service.js';

const [IDEAS, PEOPLE, COMMENTS] = [4, 4, 3];
const DEEDS = [
  ...['vote', 'withdraw', 'agree', 'disagree', 'comment', 'hide comment', 'show comment'],
  ...['let wait', 'let through', 'refuse comment'],
  ...['merge', 'part', 'hide', 'show', 'move', 'answer', 'leave'],
] as const;

const deed = fc.record({
  do: fc.constantFrom(...DEEDS),
  who: fc.noBias(fc.nat(PEOPLE - 1)),
  idea: fc.noBias(fc.nat(IDEAS - 1)),
  other: fc.noBias(fc.nat(IDEAS - 1)),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
/** Rounds one after another; within a round everything at once. */
const history = fc.array(fc.array(deed, { minLength: 3, maxLength: 10 }), {
  minLength: 3,
  maxLength: 7,
});

/** What two deeds at once may meet, and nothing else. */
const EXPECTED =
  /nobody merges|only a published idea|not there to be merged|idea_merged_one_level|idea_merge_one_open|deadlock|idea_check|not merged|A comment cannot go from/;

describe('numbers that move as things change', () => {
  let town: TestTown;
  let build: TownBuilder;
  let moderator: SignedInViewer;
  let author: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([
      EventLogModule,
      CommentsModule,
      VotesModule,
      MergingModule,
      OwnDataModule,
      RecountModule,
    ]);
    build = new TownBuilder(town.database);
    moderator = await build.person('moderator');
    author = await build.person();
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => new Date('2026-11-23T12:00:00Z'));
    jest.spyOn(town.get(RateLimits), 'take').mockResolvedValue(null);
  });
  afterAll(() => town.close());

  interface World {
    ideas: string[];
    comments: string[];
    people: SignedInViewer[];
    themes: string[];
  }
  async function world(): Promise<World> {
    const here: World = { ideas: [], comments: [], people: [], themes: [] };
    const project = await build.project();
    for (let nr = 0; nr < IDEAS; nr++) {
      const idea = await build.idea({ project, by: author });
      here.ideas.push(idea);
      here.themes.push(await build.category());
      for (let one = 0; one < COMMENTS; one++)
        here.comments.push(await build.comment({ under: idea, by: author }));
    }
    for (let nr = 0; nr < PEOPLE; nr++) here.people.push(await build.person());
    return here;
  }

  async function merge(duplicate: string, main: string): Promise<void> {
    const merging = town.get(Merging);
    await town.database.transaction(async () => {
      await merging.hold([duplicate, main]);
      const decisionId = await build.mergeDecision(duplicate, moderator);
      await merging.link({ id: duplicate, visibility: 'published' }, main, {
        actorId: moderator.id,
        decisionId,
      });
    });
  }
  async function part(duplicate: string): Promise<void> {
    const open = await town.get(Merging).openOf(duplicate);
    if (open) await town.get(Merging).part(open.decisionId, moderator.id);
  }
  const removed = `removed_at = now(), removed_ground = 'Regel 3'`;
  const shown = `visibility = 'published', removed_at = null, removed_ground = null`;

  async function act(here: World, { do: what, who, idea, other }: Deed): Promise<unknown> {
    const [one = '', two = ''] = [here.ideas[idea], here.ideas[other]];
    const comment = here.comments[idea * COMMENTS + (other % COMMENTS)] ?? '';
    const person = here.people[who] ?? moderator;
    const write = (sql: string, id: string) => town.database.write(sql, [id]);
    const deeds: Record<Deed['do'], () => Promise<unknown>> = {
      vote: () => town.get(VoteService).voteForIdea(person, one),
      withdraw: () => town.get(VoteService).withdrawVote(person, one),
      agree: () => town.get(VoteService).voteForComment(person, comment),
      disagree: () => town.get(VoteService).withdrawCommentVote(person, comment),
      comment: () => build.comment({ under: one, by: author }),
      'hide comment': () =>
        write(
          `update comment set visibility = 'hidden', ${removed} where id = $1 and published_at is not null`,
          comment,
        ),
      'show comment': () =>
        write(`update comment set ${shown} where id = $1 and published_at is not null`, comment),
      'let wait': () => town.get(CommentChecking).reopen(comment, moderator.id),
      'let through': () => town.get(CommentChecking).publish(comment, moderator.id),
      'refuse comment': () =>
        town.get(CommentChecking).refuse(comment, moderator.id, 'Spielregel 3'),
      merge: () => merge(one, two),
      part: () => part(one),
      hide: () =>
        write(
          `update idea set visibility = 'hidden', ${removed} where id = $1 and visibility = 'published' and linked = 0`,
          one,
        ),
      show: () => write(`update idea set ${shown} where id = $1 and visibility = 'hidden'`, one),
      move: () =>
        town.database.write('update idea set category_id = $2 where id = $1', [
          one,
          here.themes[other],
        ]),
      answer: () => write(`update idea set status = 'in_review' where id = $1`, one),
      leave: () => town.get(ErasureService).erase(person.id, 'keep'),
    };
    return deeds[what]();
  }

  it('are what their rows say, whatever happened at once', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (rounds) => {
        const here = await world();
        for (const round of rounds) {
          const results = await Promise.allSettled(round.map((one) => act(here, one)));
          for (const result of results)
            if (result.status === 'rejected') expect(String(result.reason)).toMatch(EXPECTED);
        }
        const { compared, differences } = await town.get(Recounting).compare();
        expect(differences).toEqual([]);
        expect(compared).toBeGreaterThan(IDEAS * (COMMENTS + 3));
      }),
      { numRuns: Number(process.env['RECOUNT_RUNS'] ?? 25), endOnFailure: true },
    );
  }, 180_000);
});
