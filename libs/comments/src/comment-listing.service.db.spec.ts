import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, encodeCursor, newId } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CommentListingService } from './comment-listing.service.js';
import { CommentSort, type CommentType } from './comment.type.js';
import { CommentsModule } from './comments.module.js';
import type { Stance } from './stance.type.js';

const STANCES = ['for', 'if', 'against', 'question', undefined];

describe('lists of comments', () => {
  let town: TestTown;
  let lists: CommentListingService;
  let build: TownBuilder;
  let idea: string;
  let now = new Date('2026-11-23T12:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, CommentsModule]);
    lists = town.get(CommentListingService);
    build = new TownBuilder(town.database);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    idea = await build.idea();
    const by = await build.person();
    for (let nr = 0; nr < 47; nr++) {
      // Four comments share each moment, some are removed, some have good reasons or replies.
      const at = new Date(Date.UTC(2026, 10, 1, 0, Math.floor(nr / 4)));
      const visibility = nr % 11 === 0 ? 'hidden' : 'published';
      const root = await build.comment({
        under: idea,
        by,
        at,
        stance: STANCES[nr % 5],
        visibility,
        votes: (nr * 7) % 5,
        body: `Nr. ${nr}`,
      });
      for (let reply = 0; reply < nr % 3; reply++)
        await build.comment({ under: idea, by, replyTo: root, at, body: `Erwiderung ${reply}` });
    }
    await town.database.write('update comment set removed_at = created_at where removed_at > $1', [
      now,
    ]);
  });
  afterAll(() => town.close());

  const readAll = async (
    sort: CommentSort,
    first: number,
    stance?: Stance,
  ): Promise<CommentType[]> => {
    const all: CommentType[] = [];
    for (let after: string | null = null; ;) {
      const page = await lists.ofIdea(null, idea, { first, after, sort, stance });
      all.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return all;
      expect(page.nodes).toHaveLength(first);
      after = page.pageInfo.endCursor;
    }
  };

  it.each(Object.values(CommentSort))(
    '%s: pages have no gap and nothing twice, whatever their size',
    async (sort) => {
      const whole = (await readAll(sort, 100)).map((comment) => comment.id);
      expect(new Set(whole).size).toBe(47);
      for (const first of [1, 7, 20])
        expect((await readAll(sort, first)).map((comment) => comment.id)).toEqual(whole);
    },
  );

  it.each(Object.values(CommentSort))('%s: one side alone has the same order', async (sort) => {
    const whole = await readAll(sort, 100);
    const side = await readAll(sort, 3, 'if');
    expect(side.length).toBeGreaterThan(5);
    expect(side.map((comment) => comment.id)).toEqual(
      whole.filter((one) => one.stance === 'if').map((one) => one.id),
    );
  });

  it('begins several sides at once just as each alone', async () => {
    const empty = await build.idea();
    const stances = ['question', 'for', 'against', 'if'] as const;
    const viewer = await build.person();
    for (const id of [idea, empty])
      for (const first of [1, 3, 20])
        for (const linked of [false, true]) {
          const alone = stances.map((stance) =>
            lists.ofIdea(viewer, id, { first, sort: 'balanced', stance }, linked),
          );
          expect(await lists.beginnings(viewer, { id, linked }, stances, first)).toEqual(
            await Promise.all(alone),
          );
        }
  });

  it('orders by time and by replies as it says', async () => {
    const newest = await readAll('newest', 100);
    expect((await readAll('oldest', 100)).map((one) => one.id)).toEqual(
      newest.map((one) => one.id).reverse(),
    );
    const times = newest.map((one) => one.createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const replies = (await readAll('most_answered', 100)).map((one) => one.replyCount);
    expect(replies).toEqual([...replies].sort((a, b) => b - a));
  });

  it('takes the sides in turn, beginning with the one of the day', async () => {
    const { nodes, firstSide } = await lists.ofIdea(null, idea, { first: 10, sort: 'balanced' });
    const turn = {
      for: ['for', 'if', 'against'],
      if: ['if', 'against', 'for'],
      against: ['against', 'for', 'if'],
    };
    const round = [...turn[firstSide as 'for'], 'question', null];
    expect(nodes.map((one) => one.stance)).toEqual([...round, ...round]);
    expect((await lists.ofIdea(null, idea, { first: 1, sort: 'balanced' })).total).toBe(47);
    expect(
      (await lists.ofIdea(null, idea, { first: 1, sort: 'balanced', stance: 'against' })).total,
    ).toBe(9);
  });

  it('puts removed ones last in their side, and in all lists without content', async () => {
    const side = await readAll('balanced', 100, 'against');
    const removed = side.map((one) => one.removed);
    expect(removed).toContain(true);
    expect(removed).toEqual([...removed].sort((a, b) => Number(a) - Number(b)));
    for (const sort of Object.values(CommentSort)) {
      const tombstones = (await readAll(sort, 100)).filter((one) => one.removed);
      expect(tombstones).toHaveLength(5);
      expect(
        tombstones.every((one) => one.body === '' && one.author.displayName === 'Entfernt'),
      ).toBe(true);
    }
  });

  it('ranks by the share of good reasons since a comment was posted, not by age', async () => {
    const other = await build.idea();
    const by = await build.person();
    const early = await build.comment({ under: other, by, stance: 'for', votes: 10 });
    const ignored = await build.comment({ under: other, by, stance: 'for', votes: 0 });
    // Posted after 10 good reasons were given; 8 of the 10 that followed are for it.
    const late = await build.comment({ under: other, by, stance: 'for', votes: 8 });
    await town.database.write('update comment_tally set vote_count = 12 where comment_id = $1', [
      early,
    ]);
    const { nodes } = await lists.ofIdea(null, other, { first: 10, sort: 'balanced' });
    expect(nodes.map((one) => one.id)).toEqual([late, early, ignored]);
  });

  it('keeps its order for somebody who reads over midnight', async () => {
    const first = await lists.ofIdea(null, idea, { first: 20, sort: 'balanced' });
    const rest = await lists.ofIdea(null, idea, {
      first: 100,
      sort: 'balanced',
      after: first.pageInfo.endCursor,
    });
    now = new Date('2026-11-26T12:00:00Z');
    const later = await lists.ofIdea(null, idea, {
      first: 100,
      sort: 'balanced',
      after: first.pageInfo.endCursor,
    });
    const ids = [first, later].flatMap((page) => page.nodes.map((one) => one.id));
    expect(new Set(ids).size).toBe(47);
    expect(later.nodes.map((one) => one.id)).toEqual(rest.nodes.map((one) => one.id));
    expect(later.firstSide).toBe(first.firstSide);
  });

  it('shows the viewer what they marked', async () => {
    const viewer = await build.person();
    const [one] = await readAll('newest', 1);
    await town.database.write('insert into comment_vote (comment_id, account_id) values ($1, $2)', [
      one?.id,
      viewer.id,
    ]);
    const { nodes } = await lists.ofIdea(viewer, idea, { first: 2, sort: 'newest' });
    expect(nodes.map((node) => node.viewerHasVoted)).toEqual([true, false]);
  });

  it('brings replies in the order of time, page after page', async () => {
    const root = await build.comment({ under: await build.idea() });
    const by = await build.person();
    const written: string[] = [];
    for (let nr = 0; nr < 9; nr++)
      written.push(
        await build.comment({
          under: await ideaOf(root),
          by,
          replyTo: root,
          at: new Date(Date.UTC(2026, 10, 2, 0, nr)),
        }),
      );
    const [first] = await lists.replies(null, [root], { first: 5 });
    const [rest] = await lists.replies(null, [root], { first: 100, after: first?.at(-1)?.id });
    expect([...(first ?? []), ...(rest ?? [])].map((one) => one.id)).toEqual(written);
    expect(await lists.replies(null, [written[0] ?? '', root], { first: 1 })).toMatchObject([
      [],
      [{ id: written[0] }],
    ]);
  });

  it('counts published ones by side and all that are listed', async () => {
    const [counts] = await lists.stances([idea]);
    // 47 in five groups, five of them removed: numbers 0, 11, 22, 33, 44.
    expect(counts).toMatchObject({
      for: 9,
      if: 9,
      against: 8,
      question: 8,
      listed: { all: 47, for: 10, if: 10, against: 9, question: 9 },
    });
    expect(await lists.stances([newId()])).toMatchObject([{ for: 0, listed: { all: 0 } }]);
  });

  it.each([
    ['balanced', encodeCursor([1, '2026-11-01T00:00:00Z', 2, 3, 'no id'])],
    ['newest', encodeCursor(['yesterday', newId()])],
    ['most_answered', encodeCursor(['2026-11-01T00:00:00Z', 1.5, '2026-11-01T00:00:00Z', newId()])],
    ['oldest', 'rubbish'],
  ] as const)('%s: a damaged cursor is the caller’s mistake', async (sort, after) => {
    await expect(lists.ofIdea(null, idea, { first: 5, sort, after })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  const ideaOf = async (commentId: string) =>
    (
      await town.database.rows<{ id: string }>('select idea_id as id from comment where id = $1', [
        commentId,
      ])
    )[0]?.id ?? '';
});
