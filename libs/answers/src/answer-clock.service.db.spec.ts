import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog, EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AnswerClockService } from './answer-clock.service.js';
import { MoveNotPossible } from './answer.problems.js';
import { AnswerService } from './answer.service.js';
import { AnswersModule } from './answers.module.js';
import { IdeaAnsweringService } from './idea-answering.service.js';

describe('the clock of the first answer', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clock: AnswerClockService;
  let office: SignedInViewer;
  let now: Date;

  beforeAll(async () => {
    town = await openTown([EventLogModule, AnswersModule]);
    build = new TownBuilder(town.database);
    clock = town.get(AnswerClockService);
    office = await build.person('office');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(() => {
    now = new Date('2026-11-23T12:00:00Z');
  });
  afterAll(() => town.close());

  const stop = (ideaId: string) =>
    clock.stop(office, { ideaId, sentence: 'Wir warten auf das Gutachten.' });
  const resume = (ideaId: string) =>
    clock.resume(office, { ideaId, sentence: 'Das Gutachten ist da.' });
  const dueOf = async (ideaId: string) => {
    const [row] = await town.database.rows<{ due: string | null }>(
      'select answer_due_on::text as due from idea where id = $1',
      [ideaId],
    );
    return row?.due;
  };
  const answer = (ideaId: string) =>
    town.get(IdeaAnsweringService).answer(office, {
      ideaId,
      status: 'accepted',
      keySentence: 'Den Radweg wollen wir bauen.',
      body: 'Auf ganzer Länge reicht der Platz aus.',
      office: 'Verkehrsplanung',
    });

  it('stands still with a public sentence and goes on with the days that were left', async () => {
    const idea = await build.idea({ answerDueOn: '2026-11-30' });
    expect(await stop(idea)).toMatchObject({ id: idea, answerDueOn: null });
    now = new Date('2026-12-14T09:00:00Z');
    // Five working days were left on 23 November; the next five after 14 December end on the 21st.
    expect(await resume(idea)).toMatchObject({ id: idea, answerDueOn: '2026-12-21' });
    const steps = (await town.get(AnswerService).stepsOf([idea]))[0];
    expect(steps).toMatchObject([
      { clock: 'stopped', daysLeft: 5, sentence: 'Wir warten auf das Gutachten.' },
      { clock: 'resumed', daysLeft: null, sentence: 'Das Gutachten ist da.' },
    ]);
    const events = await town.get(EventLog).ofIdea(idea);
    expect(events.map(({ kind }) => kind)).toEqual(['AnswerClockStopped', 'AnswerClockResumed']);
    expect(JSON.stringify(events)).not.toMatch('Gutachten');
  });

  it('cannot be stopped twice, nor be started while it runs', async () => {
    const idea = await build.idea({ answerDueOn: '2026-11-30' });
    expect(await resume(idea)).toBeInstanceOf(MoveNotPossible);
    const both = await Promise.all([stop(idea), stop(idea)]);
    expect(both.filter((result) => result instanceof MoveNotPossible)).toHaveLength(1);
  });

  it('cannot be stopped once the day is over: a broken promise stays one', async () => {
    expect(await stop(await build.idea({ answerDueOn: '2026-11-22' }))).toMatchObject({
      message: expect.stringMatching('schon vorbei'),
    });
    expect(await stop(await build.idea({ answerDueOn: '2026-11-23' }))).toMatchObject({
      answerDueOn: null,
    });
  });

  it('cannot be stopped where none runs', async () => {
    const answered = await build.idea({ answerDueOn: '2026-11-30' });
    await answer(answered);
    expect(await stop(answered)).toMatchObject({ message: expect.stringMatching('schon eine') });
    expect(await stop(await build.idea({ visibility: 'submitted' }))).toBeInstanceOf(NotFound);
  });

  it('stands still over a time in which the idea is hidden', async () => {
    const idea = await build.idea({ answerDueOn: '2026-11-30' });
    await stop(idea);
    const ideas = town.get(IdeaService);
    await ideas.hide(idea, office.id, 'Spielregel 3');
    await ideas.restore(idea, office.id);
    expect(await dueOf(idea)).toBeNull();
    expect(await resume(idea)).toMatchObject({ answerDueOn: '2026-11-30' });
  });

  it('ends with the answer, which is then in time', async () => {
    const idea = await build.idea({ answerDueOn: '2026-11-25' });
    await stop(idea);
    now = new Date('2027-01-12T09:00:00Z');
    await answer(idea);
    expect((await town.get(AnswerService).ofIdeas([idea]))[0]).toMatchObject([{ inTime: true }]);
    expect(await dueOf(idea)).toBe('2027-01-14');
  });

  it('refuses a step that stops the clock and moves the idea at once', async () => {
    const idea = await build.idea();
    await expect(
      town.database.write(
        `insert into processing_step (id, idea_id, from_status, to_status, sentence, clock, days_left, actor_id)
         values (gen_random_uuid(), $1, 'received', 'done', 'Nicht beides.', 'stopped', 3, $2)`,
        [idea, office.id],
      ),
    ).rejects.toThrow(/processing_step_clock_moves_nothing/);
  });
});
