import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CommentListingService } from './comment-listing.service.js';
import { CommentSort } from './comment.type.js';
import { CommentsModule } from './comments.module.js';

const COMMENTS = 500;
/** A page of a quiet machine takes 3 to 8 ms; this one may be busy. What grew with the square of the comments would take seconds. */
const MOST_MS = 150;

describe('a discussion of 500 comments, 1,500 replies and 10,000 good reasons', () => {
  let town: TestTown;
  let lists: CommentListingService;
  let idea: string;
  let reader: { id: string };

  beforeAll(async () => {
    town = await openTown([EventLogModule, CommentsModule]);
    lists = town.get(CommentListingService);
    const build = new TownBuilder(town.database);
    idea = await build.idea();
    const people = [];
    for (let nr = 0; nr < 40; nr++) people.push((await build.person()).id);
    reader = { id: people[0] ?? '' };
    await town.database.write(
      `insert into comment (id, idea_id, author_id, body, stance, created_at)
       select gen_random_uuid(), $1, ($2::uuid[])[1 + nr % 40], 'Beitrag ' || nr, ('{for,if,against,question}'::text[])[1 + nr % 4], now() - (nr || ' minutes')::interval
       from generate_series(1, $3::integer) nr`,
      [idea, people, COMMENTS],
    );
    await town.database.write(
      `insert into comment (id, idea_id, parent_id, author_id, body, created_at)
       select gen_random_uuid(), c.idea_id, c.id, ($2::uuid[])[1 + nr], 'Erwiderung ' || nr, c.created_at + interval '1 second' * nr
       from comment c cross join generate_series(1, 3) nr where c.idea_id = $1 and c.parent_id is null`,
      [idea, people],
    );
    await town.database.write(
      `insert into comment_vote (comment_id, account_id) select c.id, p from comment c cross join unnest($2::uuid[]) p
       where c.idea_id = $1 and c.parent_id is null and hashtextextended(c.id::text, 0) % 2 = 0 and c.author_id <> p`,
      [idea, people],
    );
    await town.database.write(
      'update comment_tally t set vote_count = (select count(*) from comment_vote v where v.comment_id = t.comment_id)',
    );
    await town.database.write('analyze');
  }, 60_000);
  afterAll(() => town.close());

  it.each(Object.values(CommentSort))(
    '%s: is read in 25 pages, each in time, none twice',
    async (sort) => {
      const seen: string[] = [];
      const took: number[] = [];
      const viewer = {
        ...reader,
        role: 'resident',
        email: '',
        displayName: '',
        placeId: null,
        language: 'de',
      } as const;
      for (let after: string | null = null; ;) {
        const begun = performance.now();
        const page = await lists.ofIdea(viewer, idea, { first: 20, after, sort });
        await lists.replies(
          viewer,
          page.nodes.map(({ id }) => id),
          { first: 3 },
        );
        took.push(performance.now() - begun);
        seen.push(...page.nodes.map(({ id }) => id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      const middle = took.sort((one, other) => one - other)[12] ?? 0;
      console.info(`${sort}: a page with its replies in ${middle.toFixed(1)} ms (middle of 25)`);
      expect(new Set(seen).size).toBe(COMMENTS);
      expect(seen).toHaveLength(COMMENTS);
      expect(middle).toBeLessThan(MOST_MS);
    },
  );

  it.each([`r.visibility = 'published'`, 'r.published_at is not null', 'true'])(
    'replies that are %s are found by their index, however many comments the town has',
    async (state) => {
      const plan = await town.database.rows<{ 'QUERY PLAN': string }>(
        `explain select from comment r where r.parent_id = '${idea}' and ${state} limit 1`,
      );
      expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('comment_replies');
    },
  );
});
