import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, NotAllowed, NotFound, type SignedInViewer, TooManyRequests } from '@ein/platform';
import { CommentType } from '@ein/comments';
import { EventLogModule } from '@ein/event-log';
import { IdeaClosed } from '@ein/ideas';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CommentVoteRepository } from './comment-vote.repository.js';
import { VoteRepository } from './vote.repository.js';
import { VoteService } from './vote.service.js';
import { VotesModule } from './votes.module.js';

const NOVEMBER = { from: '2026-11-01T00:00:00+01:00', until: '2026-12-01T00:00:00+01:00' };

describe('votes', () => {
  let town: TestTown;
  let votes: VoteService;
  let build: TownBuilder;
  let anna: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, VotesModule]);
    votes = town.get(VoteService);
    build = new TownBuilder(town.database);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => new Date('2026-11-23T12:00:00Z'));
  });
  beforeEach(async () => {
    anna = await build.person();
  });
  afterAll(() => town.close());

  const countOf = async (ideaId: string) => {
    const [row] = await town.database.rows<{ rows: number; count: number }>(
      `select (select count(*)::integer from vote where idea_id = $1) as rows, vote_count as count from idea_tally where idea_id = $1`,
      [ideaId],
    );
    return row;
  };

  it('counts one person once, and gives the idea as it then is', async () => {
    const idea = await build.idea({ title: 'Bänke am Wall' });
    const first = await votes.voteForIdea(anna, idea);
    expect(first).toMatchObject({
      id: idea,
      title: 'Bänke am Wall',
      voteCount: 1,
      viewerHasVoted: true,
      author: { role: null },
    });
    expect(await votes.voteForIdea(anna, idea)).toMatchObject({
      voteCount: 1,
      viewerHasVoted: true,
    });
    expect(await votes.voteForIdea(await build.person(), idea)).toMatchObject({ voteCount: 2 });
  });

  it('makes one row and a count of 1 out of 200 identical requests at once', async () => {
    const idea = await build.idea();
    // Below the service, whose limit would refuse most of them.
    const repository = town.get(VoteRepository);
    const results = await Promise.all(
      Array.from({ length: 200 }, () => repository.cast(idea, anna.id, new Date())),
    );
    expect(
      results.every((ballot) => ballot?.idea.voteCount === 1 && ballot.idea.viewerHasVoted),
    ).toBe(true);
    expect(await countOf(idea)).toEqual({ rows: 1, count: 1 });
    await Promise.all(
      Array.from({ length: 200 }, () => repository.withdraw(idea, anna.id, new Date())),
    );
    expect(await countOf(idea)).toEqual({ rows: 0, count: 0 });
  });

  it('counts each of 100 people who vote in the same moment, in a few statements', async () => {
    const idea = await build.idea();
    const repository = town.get(VoteRepository);
    const people = await Promise.all(Array.from({ length: 100 }, () => build.person()));
    const sent = jest.spyOn(town.database, 'rows');
    // One of them twice, and one account that there is not: it is refused, and takes nobody else along.
    const stranger = '00000000-0000-7000-8000-00000000dead';
    const ids = [...people, people[7]!].map(({ id }) => id);
    const cast = (id: string) => repository.cast(idea, id, new Date('2026-11-23T12:00:00Z'));
    const answers = await Promise.all(ids.map(cast));
    const statements = sent.mock.calls.length;
    sent.mockRestore();
    expect(answers.every((ballot) => ballot?.open && ballot.idea.viewerHasVoted)).toBe(true);
    expect(answers.at(-1)?.idea.voteCount).toBe(100);
    expect(await countOf(idea)).toEqual({ rows: 100, count: 100 });
    expect(statements).toBeLessThan(10);
    const more = [(await build.person()).id, stranger, (await build.person()).id];
    const settled = await Promise.allSettled([anna.id, ...more].map(cast));
    expect(settled.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    ]);
    expect(await countOf(idea)).toEqual({ rows: 103, count: 103 });
  });

  it('lets no rush in where votes are not taken, or no longer', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => build.person()));
    const idea = await build.idea({ status: 'done' });
    const refused = await Promise.all(people.map((one) => votes.voteForIdea(one, idea)));
    expect(refused.every((answer) => answer instanceof IdeaClosed)).toBe(true);
    expect(await countOf(idea)).toMatchObject({ rows: 0 });
  });

  it('stays exact while people vote, withdraw and vote again at once', async () => {
    const idea = await build.idea();
    const people = await Promise.all(Array.from({ length: 40 }, () => build.person()));
    await Promise.all(
      people.flatMap((one) => [
        votes.voteForIdea(one, idea),
        votes.withdrawVote(one, idea),
        votes.voteForIdea(one, idea),
      ]),
    );
    const counted = await countOf(idea);
    expect(counted?.count).toBe(counted?.rows);
    await Promise.all(people.map((one) => votes.voteForIdea(one, idea)));
    expect(await countOf(idea)).toEqual({ rows: 40, count: 40 });
  });

  it('takes a support back, and nothing where there was none', async () => {
    const idea = await build.idea();
    await votes.voteForIdea(anna, idea);
    expect(await votes.withdrawVote(anna, idea)).toMatchObject({
      voteCount: 0,
      viewerHasVoted: false,
    });
    expect(await votes.withdrawVote(anna, idea)).toMatchObject({
      voteCount: 0,
      viewerHasVoted: false,
    });
    expect(await countOf(idea)).toEqual({ rows: 0, count: 0 });
  });

  it.each(['submitted', 'hidden', 'refused'])('knows no %s idea', async (visibility) => {
    const idea = await build.idea({ visibility });
    expect(await votes.voteForIdea(anna, idea)).toBeInstanceOf(NotFound);
    expect((await countOf(idea))?.rows ?? 0).toBe(0);
  });

  it('knows no idea that never was', async () => {
    expect(await votes.voteForIdea(anna, anna.id)).toBeInstanceOf(NotFound);
  });

  it.each([
    ['collect', true],
    ['support', true],
    ['discuss', false],
    ['answer', false],
  ] as const)('in the phase %s votes are taken: %s', async (kind, open) => {
    const idea = await build.idea({ project: await build.project([{ kind, ...NOVEMBER }]) });
    const result = await votes.voteForIdea(anna, idea);
    if (open) expect(result).toMatchObject({ voteCount: 1 });
    else expect(result).toBeInstanceOf(IdeaClosed);
    expect(await countOf(idea)).toEqual(open ? { rows: 1, count: 1 } : { rows: 0, count: 0 });
  });

  it.each([
    ['begins at this moment', '2026-11-23T12:00:00.000Z', NOVEMBER.until, true],
    ['begins a millisecond later', '2026-11-23T12:00:00.001Z', NOVEMBER.until, false],
    ['ends a millisecond later', NOVEMBER.from, '2026-11-23T12:00:00.001Z', true],
    ['ends at this moment', NOVEMBER.from, '2026-11-23T12:00:00.000Z', false],
  ])('a phase that %s takes votes and withdrawals: %s, %s, %s', async (_, from, until, open) => {
    const idea = await build.idea({
      project: await build.project([{ kind: 'support', from, until }]),
    });
    const cast = await votes.voteForIdea(anna, idea);
    if (open) expect(cast).toMatchObject({ voteCount: 1 });
    else expect(cast).toBeInstanceOf(IdeaClosed);
    const withdrawn = await votes.withdrawVote(anna, idea);
    if (open) expect(withdrawn).toMatchObject({ voteCount: 0 });
    else expect(withdrawn).toBeInstanceOf(IdeaClosed);
    expect(await countOf(idea)).toEqual({ rows: 0, count: 0 });
  });

  it('keeps the final count when the phase has ended', async () => {
    const project = await build.project([
      { kind: 'support', from: '2026-10-01T00:00:00Z', until: '2026-11-23T12:00:00Z' },
    ]);
    const idea = await build.idea({ project });
    await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
      idea,
      anna.id,
    ]);
    await town.database.write('update idea_tally set vote_count = 1 where idea_id = $1', [idea]);
    expect(await votes.withdrawVote(anna, idea)).toBeInstanceOf(IdeaClosed);
    expect(await countOf(idea)).toEqual({ rows: 1, count: 1 });
  });

  it.each(['declined', 'done', 'already_done'])(
    'takes none for an idea that is %s',
    async (status) => {
      expect(await votes.voteForIdea(anna, await build.idea({ status }))).toBeInstanceOf(
        IdeaClosed,
      );
    },
  );

  it('answers "no" to the 61st vote within a minute', async () => {
    const idea = await build.idea();
    for (let nr = 0; nr < 60; nr++) await votes.voteForIdea(anna, idea);
    expect(await votes.withdrawVote(anna, idea)).toBeInstanceOf(TooManyRequests);
    expect(await countOf(idea)).toEqual({ rows: 1, count: 1 });
  });

  it('says which ideas somebody supports, in the order asked', async () => {
    const ideas = [await build.idea(), await build.idea(), await build.idea()];
    await votes.voteForIdea(anna, ideas[1] ?? '');
    expect(await votes.votedIdeas(anna.id, ideas)).toEqual([false, true, false]);
  });

  it('writes no event', async () => {
    await votes.voteForIdea(anna, await build.idea());
    expect(await town.database.rows('select 1 as one from event')).toEqual([]);
  });

  describe('on comments', () => {
    const tallyOf = async (id: string) => {
      const [row] = await town.database.rows<{ rows: number; count: number }>(
        `select (select count(*)::integer from comment_vote where comment_id = $1) as rows, vote_count as count from comment_tally where comment_id = $1`,
        [id],
      );
      return row;
    };

    it('count one person once', async () => {
      const comment = await build.comment({ under: await build.idea() });
      const result = await votes.voteForComment(anna, comment);
      expect(result).toBeInstanceOf(CommentType);
      expect(result).toMatchObject({ id: comment, voteCount: 1, viewerHasVoted: true });
      expect(await votes.voteForComment(anna, comment)).toMatchObject({ voteCount: 1 });
      expect(await votes.votedComments(anna.id, [comment, anna.id])).toEqual([true, false]);
      expect(await votes.withdrawCommentVote(anna, comment)).toMatchObject({
        voteCount: 0,
        viewerHasVoted: false,
      });
      expect(await tallyOf(comment)).toEqual({ rows: 0, count: 0 });
    });

    it('stay exact when many come at once', async () => {
      const comment = await build.comment({ under: await build.idea() });
      const people = await Promise.all(Array.from({ length: 30 }, () => build.person()));
      await Promise.all([...people, ...people].map((one) => votes.voteForComment(one, comment)));
      expect(await tallyOf(comment)).toEqual({ rows: 30, count: 30 });
    });

    it('makes one row and a count of 1 out of 200 identical requests at once', async () => {
      const comment = await build.comment({ under: await build.idea() });
      const repository = town.get(CommentVoteRepository);
      const results = await Promise.all(
        Array.from({ length: 200 }, () => repository.cast(comment, anna.id, new Date())),
      );
      expect(results.every((one) => one?.comment.voteCount === 1)).toBe(true);
      expect(await tallyOf(comment)).toEqual({ rows: 1, count: 1 });
      await Promise.all(
        Array.from({ length: 200 }, () => repository.withdraw(comment, anna.id, new Date())),
      );
      expect(await tallyOf(comment)).toEqual({ rows: 0, count: 0 });
    });

    it('are not for one’s own', async () => {
      const comment = await build.comment({ under: await build.idea(), by: anna });
      expect(await votes.voteForComment(anna, comment)).toBeInstanceOf(NotAllowed);
      expect(await votes.withdrawCommentVote(anna, comment)).toBeInstanceOf(NotAllowed);
      expect(await tallyOf(comment)).toEqual({ rows: 0, count: 0 });
    });

    it.each([
      ['a millisecond before', '2026-11-23T12:00:00.001Z', true],
      ['at the moment', '2026-11-23T12:00:00.000Z', false],
    ])('are taken back %s the discussion ends: %s', async (_, until, open) => {
      const phase = { kind: 'discuss' as const, from: NOVEMBER.from, until };
      const comment = await build.comment({
        under: await build.idea({ project: await build.project([phase]) }),
      });
      await town.database.write(
        'insert into comment_vote (comment_id, account_id) values ($1, $2)',
        [comment, anna.id],
      );
      await town.database.write('update comment_tally set vote_count = 1 where comment_id = $1', [
        comment,
      ]);
      const result = await votes.withdrawCommentVote(anna, comment);
      if (open) expect(result).toMatchObject({ voteCount: 0 });
      else expect(result).toBeInstanceOf(IdeaClosed);
      expect(await tallyOf(comment)).toEqual({ rows: open ? 0 : 1, count: open ? 0 : 1 });
    });

    it('are refused where there is nothing to vote on', async () => {
      const idea = await build.idea();
      const hidden = await build.comment({ under: idea, visibility: 'hidden' });
      const ofHiddenIdea = await build.comment({
        under: await build.idea({ visibility: 'hidden' }),
      });
      expect(await votes.voteForComment(anna, hidden)).toBeInstanceOf(NotFound);
      expect(await votes.voteForComment(anna, ofHiddenIdea)).toBeInstanceOf(NotFound);
      const project = await build.project([{ kind: 'answer', ...NOVEMBER }]);
      const closed = await build.comment({ under: await build.idea({ project }) });
      expect(await votes.voteForComment(anna, closed)).toBeInstanceOf(IdeaClosed);
      for (const id of [hidden, ofHiddenIdea, closed])
        expect(await tallyOf(id)).toEqual({ rows: 0, count: 0 });
    });
  });
});
