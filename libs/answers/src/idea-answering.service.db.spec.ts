import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, NotFound, type SignedInViewer } from '@ein/platform';
import { CommentService } from '@ein/comments';
import { EventLog, EventLogModule, saltedDigest } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { AnswerIdeaInput, MoveIdeaInput } from './answer.inputs.js';
import { MoveNotPossible } from './answer.problems.js';
import { AnswerService } from './answer.service.js';
import { AnswersModule } from './answers.module.js';
import { IdeaAnsweringService } from './idea-answering.service.js';
import { IdeaProcessingService } from './idea-processing.service.js';

const SENTENCE = 'Wir prüfen, ob dort Platz ist.';

describe('the town answers', () => {
  let town: TestTown;
  let moving: IdeaProcessingService;
  let answering: IdeaAnsweringService;
  let answers: AnswerService;
  let build: TownBuilder;
  let office: SignedInViewer;
  let now: Date;

  beforeAll(async () => {
    town = await openTown([EventLogModule, AnswersModule]);
    [moving, answering, answers] = [
      town.get(IdeaProcessingService),
      town.get(IdeaAnsweringService),
      town.get(AnswerService),
    ];
    build = new TownBuilder(town.database);
    office = await build.person('office');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(() => {
    now = new Date('2026-11-23T12:00:00Z');
  });
  afterAll(() => town.close());

  const move = (
    ideaId: string,
    status: MoveIdeaInput['status'],
    more: Partial<MoveIdeaInput> = {},
  ) => moving.move(office, { ideaId, status, sentence: SENTENCE, ...more });
  const reply = (
    ideaId: string,
    status: AnswerIdeaInput['status'],
    more: Partial<AnswerIdeaInput> = {},
  ) =>
    answering.answer(office, {
      ideaId,
      status,
      keySentence: 'Den Radweg wollen wir bauen.',
      body: 'Auf ganzer Länge reicht der **Platz** aus.',
      office: 'Verkehrsplanung',
      ...more,
    });
  const eventsOf = async (ideaId: string) =>
    (await town.get(EventLog).ofIdea(ideaId)).map(({ kind, detail }) => ({ kind, ...detail }));

  it('moves an idea with one sentence, and logs it without the text', async () => {
    const idea = await build.idea();
    expect(await move(idea, 'assigned', { office: 'Tiefbau', dueOn: '2026-12-18' })).toMatchObject({
      id: idea,
      status: 'assigned',
      modelStage: 2,
    });
    const step = (await answers.stepsOf([idea]))[0]?.[0];
    expect(step).toMatchObject({
      fromStatus: 'received',
      toStatus: 'assigned',
      sentence: SENTENCE,
      office: 'Tiefbau',
      dueOn: '2026-12-18',
      createdAt: now,
    });
    const [stored] = await town.database.rows<{ salt: Buffer }>(
      'select salt from processing_step where id = $1',
      [step?.id],
    );
    const digest = saltedDigest(`${SENTENCE}\n`, stored?.salt ?? Buffer.of());
    expect(await eventsOf(idea)).toEqual([
      { kind: 'IdeaMoved', from: 'received', to: 'assigned', digest, answerId: null },
    ]);
  });

  it('refuses what is not possible from where the idea stands', async () => {
    const idea = await build.idea({ status: 'done' });
    expect(await move(idea, 'in_review')).toEqual(
      new MoveNotPossible(
        'Von „Umgesetzt“ kann eine Idee nicht zu „In Prüfung“ wechseln. Lade die Seite neu, um den Stand zu sehen.',
      ),
    );
    expect(await eventsOf(idea)).toEqual([]);
  });

  it.each(['submitted', 'hidden', 'withdrawn'])(
    'moves and answers no %s idea',
    async (visibility) => {
      const idea = await build.idea({ visibility });
      expect(await move(idea, 'in_review')).toBeInstanceOf(NotFound);
      expect(await reply(idea, 'accepted')).toBeInstanceOf(NotFound);
    },
  );

  it('asks for the details that a move needs', async () => {
    const idea = await build.idea();
    for (const [status, field] of [
      ['declined', 'reason'],
      ['to_council', 'committee'],
      ['forwarded', 'to'],
      ['assigned', 'dueOn'],
    ] as const) {
      await expect(move(idea, status)).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', fields: { [field]: {} } },
      });
    }
    await expect(reply(idea, 'declined')).rejects.toMatchObject({
      extensions: { fields: { reason: {} } },
    });
    expect(await eventsOf(idea)).toEqual([]);
  });

  it('takes the day of a meeting as Einbeck has it, in winter and in summer', async () => {
    const idea = await build.idea();
    for (const [meetingOn, at] of [
      ['2026-12-08', '2026-12-07T23:00:00.000Z'],
      ['2027-07-01', '2027-06-30T22:00:00.000Z'],
      ['2026-12-08T17:00:00+01:00', '2026-12-08T16:00:00.000Z'],
    ]) {
      await move(idea, 'to_council', { committee: 'Bauausschuss', meetingOn });
      const [steps] = await answers.stepsOf([idea]);
      expect(steps?.at(-1)?.meetingAt?.toISOString()).toBe(at);
      now = new Date(now.getTime() + 1000);
    }
  });

  it('lets one of two offices move when both do at once', async () => {
    const idea = await build.idea({ status: 'in_review' });
    const results = await Promise.all([
      move(idea, 'accepted'),
      move(idea, 'declined', { reason: 'Dafür ist kein Geld da.' }),
    ]);
    expect(results.filter((result) => result instanceof MoveNotPossible)).toHaveLength(1);
    expect((await answers.stepsOf([idea]))[0]).toHaveLength(1);
  });

  it('answers in time, moves the idea and says what it says only once', async () => {
    const idea = await build.idea({
      publishedAt: '2026-11-02T09:00:00Z',
      answerDueOn: '2026-12-14',
    });
    const facts = [{ label: 'Kosten', value: 'etwa 1,1 Mio. Euro' }];
    expect(await reply(idea, 'accepted', { facts, next: 'Wir planen im Frühjahr.' })).toMatchObject(
      { status: 'accepted', modelStage: 3 },
    );
    const answer = (await answers.ofIdeas([idea]))[0]?.[0];
    // 2 to 23 November: fifteen working days.
    expect(answer).toMatchObject({
      keySentence: 'Den Radweg wollen wir bauen.',
      workingDays: 15,
      inTime: true,
      facts,
      next: 'Wir planen im Frühjahr.',
    });
    expect(answer?.bodyHtml).toBe(
      '<p>Auf ganzer Länge reicht der <strong>Platz</strong> aus.</p>\n',
    );
    const events = await eventsOf(idea);
    expect(events).toMatchObject([
      { kind: 'IdeaMoved', to: 'accepted', answerId: answer?.id },
      { kind: 'IdeaAnswered', status: 'accepted', inTime: true, workingDays: 15 },
    ]);
    expect(JSON.stringify(events)).not.toContain('Radweg');
  });

  it('links contributions that it names and that everybody can read', async () => {
    const idea = await build.idea({ status: 'in_review' });
    const numberOf = async (id: string) =>
      (
        await town.database.rows<{ number: number }>('select number from comment where id = $1', [
          id,
        ])
      )[0]?.number ?? 0;
    const seen = await numberOf(await build.comment({ under: idea }));
    const hidden = await numberOf(await build.comment({ under: idea, visibility: 'hidden' }));
    const other = await numberOf(await build.comment({ under: await build.idea() }));
    const body = `Wie K-${seen} sagt, K-${hidden} und K-${other} auch.`;
    await reply(idea, 'accepted', { body });
    const answer = (await answers.ofIdeas([idea]))[0]?.[0];
    expect(answer?.bodyHtml).toBe(
      `<p>Wie <a href="?beitrag=${seen}#K-${seen}">K-${seen}</a> sagt, K-${hidden} und K-${other} auch.</p>\n`,
    );
  });

  it('gives answer and step the same moment, however fast the clock runs', async () => {
    const idea = await build.idea();
    jest
      .spyOn(town.get(Clock), 'now')
      .mockImplementation(() => (now = new Date(now.getTime() + 1)));
    await reply(idea, 'accepted');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    const [[step], [answer]] = [
      (await answers.stepsOf([idea]))[0] ?? [],
      (await answers.ofIdeas([idea]))[0] ?? [],
    ];
    expect(step?.createdAt).toEqual(answer?.publishedAt);
  });

  it.each([
    ['2026-11-23', true],
    ['2026-11-22', false],
  ])('due on %s, answered on 23 November: in time %s', async (answerDueOn, inTime) => {
    const idea = await build.idea({ answerDueOn });
    await reply(idea, 'received');
    expect((await answers.ofIdeas([idea]))[0]).toMatchObject([{ inTime }]);
  });

  it('judges the promise by the first answer, whatever comes later', async () => {
    const idea = await build.idea({ answerDueOn: '2026-11-27' });
    await reply(idea, 'accepted');
    now = new Date('2027-02-01T12:00:00Z');
    await reply(idea, 'planned', { keySentence: 'Der Bau beginnt im Mai.' });
    expect((await answers.ofIdeas([idea]))[0]).toMatchObject([
      { inTime: true },
      { inTime: true, keySentence: 'Der Bau beginnt im Mai.' },
    ]);
  });

  it('may answer and leave the idea where it is, but sends it to the council by a move of its own', async () => {
    const idea = await build.idea({ status: 'in_review' });
    expect(await reply(idea, 'to_council')).toBeInstanceOf(MoveNotPossible);
    expect(await reply(idea, 'in_review')).toMatchObject({ status: 'in_review', modelStage: 3 });
    expect((await answers.stepsOf([idea]))[0]).toEqual([]);
    await move(idea, 'to_council', { committee: 'Rat', meetingOn: '2026-12-08' });
    expect(await reply(idea, 'to_council')).toMatchObject({ status: 'to_council' });
  });

  it('thanks the comments that changed the plan, or changes nothing at all', async () => {
    const idea = await build.idea();
    const comment = await build.comment({ under: idea });
    const foreign = await build.comment({ under: await build.idea() });
    await expect(
      reply(idea, 'accepted', { changedBecauseOf: [comment, foreign] }),
    ).rejects.toMatchObject({ extensions: { fields: { changedBecauseOf: {} } } });
    expect((await answers.ofIdeas([idea]))[0]).toEqual([]);
    await reply(idea, 'accepted', {
      changedBecauseOf: [comment],
      changed: 'Zwei Überfahrten sind vorgesehen.',
    });
    expect(await town.get(CommentService).view(null, comment)).toMatchObject({
      changedThePlan: 'Zwei Überfahrten sind vorgesehen.',
    });
    expect((await answers.ofIdeas([idea]))[0]?.[0]?.changedBecauseOf).toHaveLength(1);
    await town.get(CommentService).hide(comment, office.id, 'Spielregel 3');
    expect((await answers.ofIdeas([idea]))[0]?.[0]?.changedBecauseOf).toEqual([]);
  });

  it('keeps steps and answers for ever: nothing is deleted', async () => {
    await expect(town.database.write('delete from answer')).rejects.toThrow(/permission denied/);
    await expect(town.database.write('delete from processing_step')).rejects.toThrow(
      /permission denied/,
    );
  });
});
