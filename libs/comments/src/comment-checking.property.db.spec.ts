import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { Clock, RateLimits, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import fc from 'fast-check';
import { CommentChecking } from './comment-checking.service.js';
import { CommentEditingService } from './comment-editing.service.js';
import { CommentListingService } from './comment-listing.service.js';
import { CommentService } from './comment.service.js';
import { CommentsModule } from './comments.module.js';

const DEEDS = ['post', 'publish', 'refuse', 'reopen', 'hide', 'restore', 'delete', 'vote'] as const;
type Deed = (typeof DEEDS)[number];

interface Step {
  deed: Deed;
  nr: number;
  checked: boolean;
  reply: boolean;
}
const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.oneof(
    { weight: 5, arbitrary: fc.constant('post' as const) },
    { weight: 4, arbitrary: fc.constant('publish' as const) },
    ...DEEDS.slice(2).map((deed) => ({ weight: 2, arbitrary: fc.constant(deed) })),
  ),
  nr: fc.noBias(fc.nat(9)),
  checked: fc.boolean(),
  reply: fc.boolean(),
});

/** What fits no state is refused; whatever else is thrown is a fault. */
const REFUSED = /cannot go from/;

/** All that the tallies should say, counted from the comments and their good reasons alone. */
const RECOUNT = `select c.id, t.vote_count as kept, (select count(*)::integer from comment_vote v where v.comment_id = c.id) as counted
  from comment c left join comment_tally t on t.comment_id = c.id where c.idea_id = $1`;

describe('tallies of a discussion that is checked, whatever happens to it', () => {
  let town: TestTown;
  let build: TownBuilder;
  let people: SignedInViewer[];
  let now = new Date('2026-11-23T10:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, CommentsModule]);
    build = new TownBuilder(town.database);
    people = [await build.person(), await build.person(), await build.person()];
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    jest.spyOn(town.get(RateLimits), 'take').mockResolvedValue(null);
  });
  afterAll(() => town.close());

  const person = (nr: number) => people[nr % people.length] as SignedInViewer;
  interface World {
    ideaId: string;
    project: string;
    ids: string[];
  }
  async function post({ ideaId, project, ids }: World, one: Step): Promise<void> {
    await town.database.write('update project set comments_checked = $2 where id = $1', [
      project,
      one.checked ? 'before' : 'after',
    ]);
    const written = await town.get(CommentService).post(person(one.nr), {
      ideaId,
      body: `Eine Bank am Weg, ${ids.length}.`,
      stance: one.reply ? null : 'for',
      parentId: one.reply ? (ids[one.nr % Math.max(ids.length, 1)] ?? null) : null,
    });
    if ('waiting' in written) ids.push(written.id);
  }
  async function deleteOwn(id: string): Promise<void> {
    const { authorId } = (await town.get(CommentService).find(id)) ?? {};
    const author = people.find((who) => who.id === authorId);
    if (author) await town.get(CommentEditingService).delete(author, id);
  }
  const vote = (id: string, by: string) =>
    town.database.write(
      `with open as (select id from comment where id = $1 and visibility = 'published'),
         cast_ as (insert into comment_vote (comment_id, account_id) select id, $2 from open on conflict do nothing returning comment_id)
       update comment_tally t set vote_count = vote_count + 1 from cast_ where t.comment_id = cast_.comment_id`,
      [id, by],
    );
  const GROUND = 'Spielregel 2';
  async function take(world: World, one: Step): Promise<unknown> {
    if (one.deed === 'post') return post(world, one);
    const id = world.ids[one.nr % Math.max(world.ids.length, 1)];
    if (!id) return;
    const [checking, comments] = [town.get(CommentChecking), town.get(CommentService)];
    const by = person(0).id;
    const deeds: Record<Exclude<Deed, 'post'>, () => Promise<unknown>> = {
      publish: () => checking.publish(id, by),
      refuse: () => checking.refuse(id, by, GROUND),
      reopen: async () => (await checking.hasReplies(id)) || checking.reopen(id, by),
      hide: () => comments.hide(id, by, GROUND),
      restore: () => comments.restore(id, by),
      delete: () => deleteOwn(id),
      vote: () => vote(id, person(one.nr).id),
    };
    return deeds[one.deed]();
  }

  async function check(ideaId: string): Promise<void> {
    const rows = await town.database.rows<{ kept: number; counted: number }>(RECOUNT, [ideaId]);
    for (const row of rows) expect(row).toMatchObject({ kept: row.counted });
    const [tally] = await town.database.rows(
      `select t.comment_count = (select count(*) from comment c where c.idea_id = i.id and c.visibility = 'published') as counted,
         t.active_at = greatest(i.published_at, (select max(c.published_at) from comment c where c.idea_id = i.id and c.published_at is not null)) as "active"
       from idea_tally t join idea i on i.id = t.idea_id where i.id = $1`,
      [ideaId],
    );
    expect(tally).toEqual({ counted: true, active: true });
    const never = await town.database.rows<{ id: string }>(
      'select id from comment where idea_id = $1 and published_at is null',
      [ideaId],
    );
    for (const sort of ['balanced', 'newest', 'oldest', 'most_answered'] as const) {
      const list = await town
        .get(CommentListingService)
        .ofIdea(person(1), ideaId, { first: 100, sort });
      const replies = await town.get(CommentListingService).replies(
        person(1),
        list.nodes.map((one) => one.id),
        { first: 100 },
      );
      const seen = [...list.nodes, ...replies.flat()].map((one) => one.id);
      expect(seen.filter((id) => never.some((one) => one.id === id))).toEqual([]);
      for (const [nr, one] of list.nodes.entries())
        expect(replies[nr]).toHaveLength(one.replyCount);
    }
  }

  it('are what a recount says, and no list holds what was never public', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const project = await build.project();
        const ideaId = await build.idea({ project, publishedAt: now.toISOString() });
        const world = { ideaId, project, ids: [] };
        for (const one of steps) {
          now = new Date(now.getTime() + 60_000);
          await take(world, one).catch((reason: Error) => {
            if (!REFUSED.test(reason.message)) throw reason;
          });
        }
        await check(ideaId);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
