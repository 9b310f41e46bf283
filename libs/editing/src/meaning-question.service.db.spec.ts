import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventLog, EventLogModule } from '@ein/event-log';
import { Clock, Database, NotAllowed, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { VotesModule } from '@ein/votes';
import { EditingModule } from './editing.module.js';
import { EditingService } from './editing.service.js';
import { MeaningQuestionService } from './meaning-question.service.js';
import { ReviewingService } from './reviewing.service.js';
import { RevisionReading } from './revision-reading.service.js';
import { RevisionRepository } from './revision.repository.js';
import { WithdrawingService } from './withdrawing.service.js';

const OLD = 'Bänke am Wall';
const NEW = 'Ein Parkplatz am Wall';
const NEWER = 'Ein Brunnen am Wall';
const DAY = 24 * 60 * 60 * 1000;

describe('an edit that means something else', () => {
  let town: TestTown;
  let build: TownBuilder;
  let questions: MeaningQuestionService;
  let anna: SignedInViewer;
  let now = new Date('2026-11-23T12:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, EditingModule, VotesModule]);
    build = new TownBuilder(town.database);
    questions = town.get(MeaningQuestionService);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(async () => {
    // Later than every deadline of the test before.
    now = new Date(now.getTime() + 100 * DAY);
    await settleAll();
    anna = await build.person();
  });
  afterAll(() => town.close());

  const supports = async (ideaId: string, ...people: SignedInViewer[]) => {
    for (const { id } of people) {
      await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
        ideaId,
        id,
      ]);
      await town.database.write(
        'update idea_tally set vote_count = vote_count + 1 where idea_id = $1',
        [ideaId],
      );
    }
  };
  const people = (count: number) =>
    Promise.all(Array.from({ length: count }, () => build.person()));
  const stateOf = async (ideaId: string) =>
    (
      await town.database.rows<{ title: string; version: number; rows: number; count: number }>(
        `select i.title, i.version, t.vote_count as count,
           (select count(*)::integer from vote v where v.idea_id = i.id) as rows
         from idea i join idea_tally t on t.idea_id = i.id where i.id = $1`,
        [ideaId],
      )
    )[0];
  /** Edited by its author to mean something else. */
  const edit = async (ideaId: string, title: string) => {
    const [row] = await town.database.rows<{ category_id: string; body: string }>(
      'select category_id, body from idea where id = $1',
      [ideaId],
    );
    await town.get(EditingService).edit(anna, {
      ideaId,
      version: 1,
      title,
      body: row?.body ?? '',
      categoryId: row?.category_id ?? '',
      change: 'meaning',
    });
  };
  const written = async (supporters: SignedInViewer[], project?: string) => {
    const ideaId = await build.idea({ by: anna, title: OLD, project });
    await supports(ideaId, ...supporters);
    await edit(ideaId, NEW);
    return ideaId;
  };
  /** What a moderator says to the edit that waits, or to the refused one that its author appeals for. */
  const review = async (ideaId: string, says: 'accept' | 'refuse', appealed?: number) => {
    const moderator = await build.person('moderator');
    const reviewing = town.get(ReviewingService);
    await town.database.transaction(async () => {
      const idea = await town.get(RevisionRepository).lockIdea(ideaId);
      const seen =
        idea && (await (appealed ? reviewing.refused(idea, appealed) : reviewing.next(idea)));
      if (!idea || !seen) throw new Error('nothing to review');
      await reviewing[says](idea, seen, moderator.id, 'Werbung');
    });
  };
  /** Edited by its author and let through by a moderator. */
  const proposed = async (supporters: SignedInViewer[], project?: string) => {
    const ideaId = await written(supporters, project);
    await review(ideaId, 'accept');
    return ideaId;
  };
  const revisions = async (ideaId: string) =>
    (
      await town.database.rows<{ state: string }>(
        'select state from idea_revision where idea_id = $1 order by version',
        [ideaId],
      )
    ).map(({ state }) => state);
  /** A project that takes votes for the next days. */
  const votesFor = (days: number) =>
    build.project([
      {
        kind: 'support',
        from: new Date(now.getTime() - DAY).toISOString(),
        until: new Date(now.getTime() + days * DAY).toISOString(),
      },
    ]);
  const answer = (ideaId: string, who: SignedInViewer, agrees: boolean) =>
    questions.answer(who, { ideaId, version: 2, agrees });
  const over = () => (now = new Date(now.getTime() + 14 * DAY));
  const settleAll = async () => {
    while (await questions.settleNext());
  };

  it('leaves text and count as they are until the deadline, then takes those who said yes', async () => {
    const [bert, cem, dora] = await people(3);
    if (!bert || !cem || !dora) throw new Error('nobody there');
    const ideaId = await proposed([anna, bert, cem, dora]);
    expect(await stateOf(ideaId)).toEqual({ title: OLD, version: 1, rows: 4, count: 4 });
    await answer(ideaId, bert, true);
    await answer(ideaId, cem, true);
    await answer(ideaId, cem, false);
    expect(await questions.settleNext()).toBe(false);
    expect(await stateOf(ideaId)).toEqual({ title: OLD, version: 1, rows: 4, count: 4 });
    over();
    expect(await questions.settleNext()).toBe(true);
    // Its author proposed the text and so need not be asked; who said nothing is not moved.
    expect(await stateOf(ideaId)).toEqual({ title: NEW, version: 2, rows: 2, count: 2 });
    const kept = await town.database.rows<{ id: string }>(
      'select account_id as id from vote where idea_id = $1',
      [ideaId],
    );
    expect(kept.map(({ id }) => id).sort()).toEqual([anna.id, bert.id].sort());
    const frozen = await town.database.rows(
      'select account_id from earlier_vote where idea_id = $1 and version = 1',
      [ideaId],
    );
    expect(frozen).toHaveLength(4);
    expect(await town.get(RevisionReading).history(ideaId)).toMatchObject([
      { version: 2, current: true, supporters: 4, carried: 2 },
      { version: 1, current: false },
    ]);
    expect(await questions.settleNext()).toBe(false);
  });

  it('has nobody to ask where nobody supports it', async () => {
    const ideaId = await proposed([]);
    expect(await stateOf(ideaId)).toMatchObject({ title: NEW, version: 2, count: 0 });
  });

  it('asks only those who support it, and nobody after the deadline', async () => {
    const [bert, stranger] = await people(2);
    if (!bert || !stranger) throw new Error('nobody there');
    const ideaId = await proposed([bert]);
    expect(await answer(ideaId, stranger, true)).toBeInstanceOf(NotAllowed);
    expect((await questions.openFor(bert)).map(({ id }) => id)).toEqual([ideaId]);
    expect(await questions.openFor(stranger)).toEqual([]);
    over();
    expect(await answer(ideaId, bert, true)).toBeInstanceOf(NotAllowed);
    expect(await questions.openFor(bert)).toEqual([]);
    expect(
      await town.database.rows('select from vote_renewal where idea_id = $1', [ideaId]),
    ).toEqual([]);
  });

  it('keeps one answer of each person, the last, when many come at once', async () => {
    const crowd = await people(20);
    const ideaId = await proposed(crowd);
    await Promise.all(
      crowd.flatMap((one) => [answer(ideaId, one, true), answer(ideaId, one, true)]),
    );
    const rows = await town.database.rows('select from vote_renewal where idea_id = $1', [ideaId]);
    expect(rows).toHaveLength(20);
    over();
    await settleAll();
    expect(await stateOf(ideaId)).toMatchObject({ rows: 20, count: 20 });
  });

  it('is settled once and exactly while people vote, withdraw and answer, on two workers', async () => {
    const crowd = await people(12);
    const late = await people(4);
    const ideaId = await proposed(crowd);
    await Promise.all(crowd.slice(0, 6).map((one) => answer(ideaId, one, true)));
    over();
    await Promise.all([
      questions.settleNext(),
      questions.settleNext(),
      ...crowd.slice(0, 2).map((one) =>
        town.database.write(
          `with gone as (delete from vote where idea_id = $1 and account_id = $2 returning idea_id)
           update idea_tally t set vote_count = vote_count - 1 from gone where t.idea_id = gone.idea_id`,
          [ideaId, one.id],
        ),
      ),
      ...late.map((one) =>
        town.database.write(
          `with came as (insert into vote (idea_id, account_id) values ($1, $2) returning idea_id)
           update idea_tally t set vote_count = vote_count + 1 from came where t.idea_id = came.idea_id`,
          [ideaId, one.id],
        ),
      ),
      ...crowd.slice(6).map((one) => answer(ideaId, one, true)),
    ]);
    const state = await stateOf(ideaId);
    expect(state).toMatchObject({ title: NEW, version: 2 });
    expect(state?.count).toBe(state?.rows);
    // The four who said yes and stayed, and of the late ones those whose vote came after the new text.
    expect(state?.rows).toBeGreaterThanOrEqual(4);
    expect(state?.rows).toBeLessThanOrEqual(8);
    const settled = await town.database.rows(
      `select from event where idea_id = $1 and kind = 'IdeaMeaningSettled'`,
      [ideaId],
    );
    expect(settled).toHaveLength(1);
  });

  it('is as before when the worker dies in the middle', async () => {
    const [bert] = await people(1);
    if (!bert) throw new Error('nobody there');
    const ideaId = await proposed([anna, bert]);
    over();
    const dies = jest
      .spyOn(town.get(EventLog), 'record')
      .mockRejectedValueOnce(new Error('killed'));
    await expect(questions.settleNext()).rejects.toThrow('killed');
    dies.mockRestore();
    expect(await stateOf(ideaId)).toEqual({ title: OLD, version: 1, rows: 2, count: 2 });
    expect(
      await town.get(Database).rows('select from earlier_vote where idea_id = $1', [ideaId]),
    ).toEqual([]);
    await settleAll();
    expect(await stateOf(ideaId)).toEqual({ title: NEW, version: 2, rows: 1, count: 1 });
  });

  it('ends without a result when its author takes it back', async () => {
    const ideaId = await proposed([anna]);
    expect(
      await town.get(EditingService).edit(anna, {
        ideaId,
        version: 1,
        title: 'Etwas ganz anderes',
        body: 'Das geht jetzt nicht, weil gerade gefragt wird.',
        categoryId: await build.category(),
        change: 'meaning',
      }),
    ).toMatchObject({ message: expect.stringContaining('Gerade werden alle gefragt') });
    await town.get(EditingService).takeBackProposal(anna, ideaId);
    over();
    expect(await questions.settleNext()).toBe(false);
    expect(await stateOf(ideaId)).toEqual({ title: OLD, version: 1, rows: 1, count: 1 });
  });

  it('ends without a result when its author withdraws the idea, even at the same moment', async () => {
    const ideaId = await proposed([anna]);
    over();
    await Promise.all([
      town.get(WithdrawingService).withdraw(anna, { ideaId, reason: 'other_view' }),
      questions.settleNext(),
    ]);
    const state = await stateOf(ideaId);
    expect(state?.count).toBe(1);
    const [idea] = await town.database.rows('select visibility from idea where id = $1', [ideaId]);
    expect(idea).toEqual({ visibility: 'withdrawn' });
    const [open] = await town.database.rows(
      `select from idea_revision where idea_id = $1 and state in ('asking', 'waiting')`,
      [ideaId],
    );
    expect(open).toBeUndefined();
    expect(await questions.settleNext()).toBe(false);
  });

  it('ends without a result when the idea was hidden meanwhile', async () => {
    const ideaId = await proposed([anna]);
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [ideaId]);
    over();
    await settleAll();
    expect(await stateOf(ideaId)).toEqual({ title: OLD, version: 1, rows: 1, count: 1 });
  });

  it.each(['planned', 'declined', 'done'])(
    'ends without a result when the idea is %s meanwhile',
    async (status) => {
      const [asked, waiting] = [await proposed([anna]), await written([anna])];
      await town.database.write('update idea set status = $2 where id = any ($1)', [
        [asked, waiting],
        status,
      ]);
      await review(waiting, 'accept');
      over();
      await settleAll();
      for (const ideaId of [asked, waiting]) {
        expect(await stateOf(ideaId)).toEqual({ title: OLD, version: 1, rows: 1, count: 1 });
        expect(await revisions(ideaId)).toEqual(['text', 'dropped']);
      }
    },
  );

  it('ends without a result when voting has closed meanwhile', async () => {
    const project = await votesFor(7);
    const [asked, waiting] = [await proposed([anna], project), await written([anna], project)];
    over();
    await review(waiting, 'accept');
    await settleAll();
    for (const ideaId of [asked, waiting]) {
      expect(await stateOf(ideaId)).toEqual({ title: OLD, version: 1, rows: 1, count: 1 });
      expect(await revisions(ideaId)).toEqual(['text', 'dropped']);
    }
  });

  it('leaves a newer proposal alone when an appeal for an earlier one has success', async () => {
    const ideaId = await written([anna]);
    await review(ideaId, 'refuse');
    await edit(ideaId, NEWER);
    expect(await revisions(ideaId)).toEqual(['text', 'refused', 'waiting']);
    await review(ideaId, 'accept', 2);
    expect(await revisions(ideaId)).toEqual(['text', 'dropped', 'waiting']);
    await review(ideaId, 'accept');
    over();
    await settleAll();
    expect(await stateOf(ideaId)).toEqual({ title: NEWER, version: 3, rows: 1, count: 1 });
  });

  it('comes after an appeal at once where nobody is to be asked, and the newer proposal waits on', async () => {
    const ideaId = await written([]);
    await review(ideaId, 'refuse');
    await edit(ideaId, NEWER);
    await review(ideaId, 'accept', 2);
    expect(await stateOf(ideaId)).toMatchObject({ title: NEW, version: 2 });
    expect(await revisions(ideaId)).toEqual(['text', 'text', 'waiting']);
    await review(ideaId, 'accept');
    expect(await stateOf(ideaId)).toMatchObject({ title: NEWER, version: 3 });
  });

  it.each([
    ['planned', 'answered'],
    ['received', 'closed'],
  ])('says in the log why it ended without a result (%s: %s)', async (status, why) => {
    const ideaId = await proposed([anna], await votesFor(status === 'received' ? 7 : 60));
    await town.database.write('update idea set status = $2 where id = $1', [ideaId, status]);
    over();
    await settleAll();
    const events = await town.get(EventLog).ofIdea(ideaId);
    expect(events.at(-1)).toMatchObject({
      kind: 'IdeaMeaningLapsed',
      detail: { version: 2, asked: true, why },
    });
  });
});
