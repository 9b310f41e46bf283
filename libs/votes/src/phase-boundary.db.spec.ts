import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, type SignedInViewer } from '@ein/platform';
import { CommentsModule, CommentService } from '@ein/comments';
import { EventLogModule } from '@ein/event-log';
import { IdeaClosed } from '@ein/ideas';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { VoteService } from './vote.service.js';
import { VotesModule } from './votes.module.js';

/** Phases that end over both changes of the clocks; the moments are those of the clock in Berlin. */
const LAST_NIGHTS = [
  ['in autumn', '2026-10-26T00:00:00+01:00', '2026-10-25T22:59:59.999Z', '26. Oktober 2026, 0.00'],
  ['in spring', '2027-03-29T00:00:00+02:00', '2027-03-28T21:59:59.999Z', '29. März 2027, 0.00'],
] as const;

describe('the last moment of a phase', () => {
  let town: TestTown;
  let votes: VoteService;
  let comments: CommentService;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let now: Date;

  beforeAll(async () => {
    town = await openTown([EventLogModule, CommentsModule, VotesModule]);
    votes = town.get(VoteService);
    comments = town.get(CommentService);
    build = new TownBuilder(town.database);
    anna = await build.person();
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(() => town.close());

  const countOf = async (idea: string) =>
    (
      await town.database.rows<{ votes: number; rows: number; comments: number }>(
        `select vote_count as votes, comment_count as comments,
           (select count(*)::integer from vote where idea_id = $1) as rows from idea_tally where idea_id = $1`,
        [idea],
      )
    )[0];

  it.each(LAST_NIGHTS)(
    'still counts %s, and the next one no more',
    async (_, until, last, said) => {
      const project = await build.project([
        { kind: 'support', from: '2026-10-01T00:00:00+02:00', until },
      ]);
      const idea = await build.idea({ project });
      const [early, late] = [await build.person(), await build.person()];
      now = new Date(last);
      expect(await votes.voteForIdea(early, idea)).toMatchObject({ voteCount: 1 });
      const said1 = await comments.post(early, { ideaId: idea, body: 'Gerade noch rechtzeitig.' });
      expect(said1).toMatchObject({ body: 'Gerade noch rechtzeitig.' });
      now = new Date(now.getTime() + 1);
      const closed = await votes.voteForIdea(late, idea);
      expect(closed).toBeInstanceOf(IdeaClosed);
      expect(closed).toMatchObject({ phaseName: 'support', closesAt: now, archivedAt: null });
      expect((closed as IdeaClosed).message).toMatch(
        `Die Phase „support“ ist seit dem ${said} Uhr vorbei.`,
      );
      expect(await votes.withdrawVote(early, idea)).toBeInstanceOf(IdeaClosed);
      const tooLate = await comments.post(late, { ideaId: idea, body: 'Einen Moment zu spät.' });
      expect(tooLate).toMatchObject({ phaseName: 'support', closesAt: now });
      expect(await countOf(idea)).toEqual({ votes: 1, rows: 1, comments: 1 });
    },
  );

  it('names the phase that is still to come', async () => {
    now = new Date('2026-11-30T22:59:59.999Z');
    const project = await build.project([
      { kind: 'decide', from: '2026-11-01T00:00:00+01:00', until: '2026-12-01T00:00:00+01:00' },
      { kind: 'support', from: '2026-12-01T00:00:00+01:00', until: '2027-01-01T00:00:00+01:00' },
    ]);
    const idea = await build.idea({ project });
    const early = await votes.voteForIdea(anna, idea);
    expect((early as IdeaClosed).message).toMatch(
      'Die Phase „support“ beginnt am 1. Dezember 2026, 0.00 Uhr.',
    );
    now = new Date('2026-11-30T23:00:00.000Z');
    expect(await votes.voteForIdea(anna, idea)).toMatchObject({ voteCount: 1 });
  });

  it('takes votes in one of two phases that run at once', async () => {
    now = new Date('2026-11-15T12:00:00Z');
    const span = { from: '2026-11-01T00:00:00+01:00', until: '2026-12-01T00:00:00+01:00' };
    const project = await build.project([
      { kind: 'discuss', ...span },
      { kind: 'support', ...span },
    ]);
    const idea = await build.idea({ project });
    expect(await votes.voteForIdea(anna, idea)).toMatchObject({ voteCount: 1 });
    expect(await comments.post(anna, { ideaId: idea, body: 'Beides geht.' })).toMatchObject({
      body: 'Beides geht.',
    });
  });

  it('refuses every deed in the archive with its word, and counts what was', async () => {
    now = new Date('2026-11-15T12:00:00Z');
    const idea = await build.idea();
    await votes.voteForIdea(anna, idea);
    const comment = await build.comment({ under: idea });
    await town.database.write(
      `update project set stage = 'archived', archived_at = $2 where id = (select project_id from idea where id = $1)`,
      [idea, now],
    );
    const ben = await build.person();
    for (const refused of [
      await votes.voteForIdea(ben, idea),
      await votes.withdrawVote(anna, idea),
      await votes.voteForComment(ben, comment),
      await comments.post(ben, { ideaId: idea, body: 'Noch etwas dazu.' }),
    ]) {
      expect(refused).toBeInstanceOf(IdeaClosed);
      expect(refused).toMatchObject({ archivedAt: now });
      expect((refused as IdeaClosed).message).toMatch(
        'seit dem 15. November 2026, 13.00 Uhr im Archiv',
      );
    }
    expect(await countOf(idea)).toEqual({ votes: 1, rows: 1, comments: 1 });
  });
});
