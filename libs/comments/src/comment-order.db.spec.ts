import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, newId } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CommentListingService } from './comment-listing.service.js';
import {
  balanced,
  mostAnswered,
  newest,
  oldest,
  type Ordered,
  sideOf,
} from './comment-order.policy.js';
import { seedOf, SIDES, sidesInTurn } from './comment.policy.js';
import { CommentSort } from './comment.type.js';
import { CommentsModule } from './comments.module.js';
import { Stance } from './stance.type.js';

const NOON = new Date('2026-11-23T12:00:00Z');
const STANCES = [...Object.values(Stance), null];
const any = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)] as T;
const upTo = (most: number) => Math.floor(Math.random() * (most + 1));

describe('the orders of comments', () => {
  let town: TestTown;
  let lists: CommentListingService;
  let build: TownBuilder;

  beforeAll(async () => {
    town = await openTown([EventLogModule, CommentsModule]);
    lists = town.get(CommentListingService);
    build = new TownBuilder(town.database);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => NOON);
  });
  afterAll(() => town.close());

  /** A discussion as chance has it: few different figures, so that there are many equals. */
  async function discussion(size: number): Promise<{ idea: string; comments: Ordered[] }> {
    const idea = await build.idea();
    const author = await build.person();
    const comments: Ordered[] = [];
    for (let nr = 0; nr < size; nr++) {
      const comment = {
        id: newId(),
        stance: any(STANCES),
        shown: Math.random() < 0.9,
        votes: upTo(6),
        votesBefore: upTo(20),
        replies: upTo(2),
        createdAt: new Date(Date.UTC(2026, 10, 1, 0, upTo(size / 4))),
      };
      comments.push(comment);
      await town.database.write(
        `insert into comment (id, idea_id, author_id, body, stance, visibility, removed_at, removed_ground, created_at)
         values ($1, $2, $3, 'Ein Grund', $4, $5, case when $5 = 'hidden' then $6::timestamptz end, case when $5 = 'hidden' then 'Regel 3' end, $6)`,
        [
          comment.id,
          idea,
          author.id,
          comment.stance,
          comment.shown ? 'published' : 'hidden',
          comment.createdAt,
        ],
      );
      for (let reply = 0; reply < comment.replies; reply++)
        await build.comment({
          under: idea,
          by: author,
          replyTo: comment.id,
          at: comment.createdAt,
        });
    }
    await town.database.write(
      `update comment_tally t set vote_count = c.votes, votes_before = c.before
       from unnest($1::uuid[], $2::integer[], $3::integer[]) c (id, votes, before) where t.comment_id = c.id`,
      [
        comments.map(({ id }) => id),
        comments.map(({ votes }) => votes),
        comments.map((one) => one.votesBefore),
      ],
    );
    return { idea, comments };
  }

  const read = async (
    idea: string,
    sort: CommentSort,
    first: number,
    between?: () => Promise<void>,
  ) => {
    const ids: string[] = [];
    for (let after: string | null = null; ; await between?.()) {
      const page = await lists.ofIdea(null, idea, { first, after, sort });
      ids.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) return ids;
      after = page.pageInfo.endCursor;
    }
  };

  it('are in the database what their formulas say, whatever the figures', async () => {
    for (let round = 0; round < 5; round++) {
      const { idea, comments } = await discussion(60);
      const seed = seedOf(idea, '2026-11-23');
      const wanted: Record<CommentSort, Ordered[]> = {
        balanced: balanced(comments, seed, sidesInTurn(seed)),
        newest: newest(comments),
        oldest: oldest(comments),
        most_answered: mostAnswered(comments),
      };
      for (const sort of Object.values(CommentSort))
        expect([sort, await read(idea, sort, 13)]).toEqual([
          sort,
          wanted[sort].map(({ id }) => id),
        ]);
    }
  });

  it.each(Object.values(CommentSort))(
    '%s: while people write, reply, vote and moderate, nobody sees one twice and none is lost',
    async (sort) => {
      const { idea, comments } = await discussion(40);
      const before = await read(idea, sort, 100);
      const voters = [await build.person(), await build.person(), await build.person()];
      const later = new Date(NOON.getTime() + 60_000);
      const seen = await read(idea, sort, 7, async () => {
        const one = any(comments).id;
        for (const { id } of voters) {
          await town.database.write(
            `with moved as (insert into comment_vote (comment_id, account_id, created_at) values ($1, $2, $3) on conflict do nothing returning 1)
             update comment_tally set vote_count = vote_count + (select count(*) from moved) where comment_id = $1`,
            [one, id, later],
          );
        }
        await build.comment({ under: idea, replyTo: any(comments).id, at: later });
        await build.comment({ under: idea, stance: any(SIDES), at: later, votes: 0 });
        await town.database.write(
          `update comment set visibility = 'hidden', removed_at = $2, removed_ground = 'Regel 3' where id = $1 and visibility = 'published'`,
          [any(comments).id, later],
        );
      });
      // What is newer than the first page comes at the end of the oldest first, and is no part of the other lists.
      expect(seen.slice(0, 40)).toEqual(before);
      expect(new Set(seen).size).toBe(seen.length);
      if (sort !== 'oldest') expect(seen).toHaveLength(40);
    },
  );

  it('let each side come first as often as the others, over all ideas and days', () => {
    const ideas = Array.from({ length: 100 }, () => newId());
    const days = Array.from({ length: 200 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const firsts = { for: 0, if: 0, against: 0, question: 0 };
    for (const idea of ideas)
      for (const day of days) firsts[sidesInTurn(seedOf(idea, day))[0] ?? 'question']++;
    const fair = (ideas.length * days.length) / 3;
    // Of 20,000 draws a share strays from a third by 0.3 points; 1.7 would be more than five times that.
    for (const side of SIDES) expect(Math.abs(firsts[side] - fair) / fair).toBeLessThan(0.05);
    expect(firsts.question).toBe(0);
    console.info(`first side of 20,000 readings: ${JSON.stringify(firsts)}`);
  });

  it('give no side a better place than its turn', () => {
    for (const seed of [0, 1, 2]) {
      const sides = sidesInTurn(seed);
      expect(sides.map((side) => sideOf(side, sides))).toEqual([1, 2, 3]);
    }
    expect(sideOf('question', SIDES)).toBe(4);
    expect(sideOf(null, SIDES)).toBe(5);
  });
});
