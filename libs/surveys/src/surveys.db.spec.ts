import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { PersonalData } from '@ein/accounts';
import { Clock, NotFound, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { SurveyDesk } from './survey-desk.service.js';
import { AnswerDoesNotFit, SurveyDoesNotFit, SurveyNotOpen } from './survey.problems.js';
import { SurveyService } from './survey.service.js';
import type { SurveyType } from './survey.type.js';
import { SurveysModule } from './surveys.module.js';

const NOW = new Date('2026-11-26T09:00:00Z');
const OPENS = new Date('2026-11-26T08:00:00Z');
const CLOSES = new Date('2026-12-10T09:00:00Z');

describe('surveys', () => {
  let town: TestTown;
  let build: TownBuilder;
  let desk: SurveyDesk;
  let service: SurveyService;
  let project: { id: string; slug: string };

  const at = (moment: Date) => jest.spyOn(town.get(Clock), 'now').mockReturnValue(moment);
  const draft = async (like: { decidedOn?: string; paper?: string } = {}): Promise<SurveyType> => {
    const values = {
      title: 'Was zuerst?',
      intro: '',
      opensAt: OPENS,
      closesAt: CLOSES,
      liveResults: false,
    };
    const saved = await desk.save({ projectId: project.id, ...values, ...like });
    if (saved instanceof SurveyDoesNotFit || saved instanceof NotFound)
      throw new Error(saved.message);
    return saved;
  };
  const published = async (): Promise<{
    id: string;
    number: number;
    choice: string;
    words: string;
  }> => {
    const { id, number } = await draft();
    await desk.addQuestion({
      surveyId: id,
      kind: 'single',
      text: 'Was zuerst?',
      options: ['Bank', 'Baum'],
      needed: true,
    });
    await desk.addQuestion({
      surveyId: id,
      kind: 'long',
      text: 'Was noch fehlt',
      options: [],
      needed: false,
    });
    await desk.publish(id);
    const [choice, words] = await service.questionsOf(id);
    return { id, number, choice: choice?.id ?? '', words: words?.id ?? '' };
  };
  const answer = (
    who: SignedInViewer,
    survey: Awaited<ReturnType<typeof published>>,
    option: number,
    text = '',
  ) =>
    service.answer(who, {
      surveyId: survey.id,
      answers: [
        { questionId: survey.choice, chosen: [option], text: '' },
        { questionId: survey.words, chosen: [], text },
      ],
    });
  const rows = async (surveyId: string) =>
    town.database.rows('select account_id from survey_response where survey_id = $1', [surveyId]);
  const seen = async (number: number) => {
    const survey = await service.find(project.slug, number);
    return survey && service.resultsOf(survey);
  };

  beforeAll(async () => {
    town = await openTown([EventLogModule, SurveysModule]);
    build = new TownBuilder(town.database);
    [desk, service] = [town.get(SurveyDesk), town.get(SurveyService)];
    const id = await build.project();
    const [row] = await town.database.rows<{ slug: string }>(
      'select slug from project where id = $1',
      [id],
    );
    project = { id, slug: row?.slug ?? '' };
    at(NOW);
  });
  afterEach(() => void at(NOW));
  afterAll(() => town.close());

  it('are seen by nobody as a draft, and change no question once they are published', async () => {
    const { id, number } = await draft();
    expect(await service.find(project.slug, number)).toBeNull();
    expect(await desk.publish(id)).toBeInstanceOf(SurveyDoesNotFit);
    await desk.addQuestion({
      surveyId: id,
      kind: 'scale',
      text: 'Wie wichtig?',
      options: ['x'],
      needed: false,
    });
    expect(await desk.publish(id)).toMatchObject({ state: 'open' });
    expect(await service.find(project.slug, number)).toMatchObject({ title: 'Was zuerst?' });
    const late = {
      surveyId: id,
      kind: 'short' as const,
      text: 'Noch etwas?',
      options: [],
      needed: false,
    };
    expect(await desk.addQuestion(late)).toBeInstanceOf(SurveyDoesNotFit);
    const [question] = await service.questionsOf(id);
    expect(question).toMatchObject({ options: [] });
    expect(await desk.removeQuestion(question?.id ?? '')).toBeInstanceOf(SurveyDoesNotFit);
  });

  it('are a Befragung only with day and paper of the decision', async () => {
    await expect(draft({ decidedOn: '2026-10-01' })).rejects.toThrow('§ 35');
    expect(await draft({ decidedOn: '2026-10-01', paper: '2026/123' })).toMatchObject({
      decidedOn: '2026-10-01',
    });
    await expect(
      town.database.write(`update survey set paper = null where paper = '2026/123'`),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('count each person once, however often and at once they answer, and take the last one', async () => {
    const survey = await published();
    const person = await build.person();
    await Promise.all(Array.from({ length: 12 }, (_, nr) => answer(person, survey, 1 + (nr % 2))));
    expect(await rows(survey.id)).toHaveLength(1);
    await answer(person, survey, 2, 'Mehr Schatten');
    expect(await service.answersOf(person, survey.id)).toHaveLength(2);
    expect(await service.answersOf(await build.person(), survey.id)).toEqual([]);
    expect(await answer(person, survey, 3)).toBeInstanceOf(AnswerDoesNotFit);
    const none = await service.answer(person, { surveyId: survey.id, answers: [] });
    expect(none).toMatchObject({ questionId: survey.choice });
    expect(await service.answersOf(person, survey.id)).toHaveLength(2);
    await service.withdraw(person, survey.id);
    expect(await rows(survey.id)).toHaveLength(0);
  });

  it('close by themselves, show figures from five on, and texts only after a look', async () => {
    const survey = await published();
    for (let nr = 0; nr < 14; nr++)
      await answer(
        await build.person(),
        survey,
        nr < 9 ? 1 : 2,
        nr === 0 ? 'Mein Name steht hier' : '',
      );
    expect(await seen(survey.number)).toBeNull();
    expect(await desk.showTexts({ questionId: survey.words, shown: true })).toBeInstanceOf(
      SurveyDoesNotFit,
    );
    at(CLOSES);
    expect(await answer(await build.person(), survey, 1)).toBeInstanceOf(SurveyNotOpen);
    const [choice, words] = (await seen(survey.number)) ?? [];
    expect(choice).toMatchObject({ answered: 14, cells: [{ count: 9 }, { count: 5 }] });
    expect(words).toMatchObject({ answered: null, texts: [] });
    expect(await desk.textsOf(survey.words)).toEqual(['Mein Name steht hier']);
    await desk.showTexts({ questionId: survey.words, shown: true });
    expect((await seen(survey.number))?.[1]?.texts).toEqual(['Mein Name steht hier']);
  });

  it('belong to the copy of who answered, and go with the account', async () => {
    const survey = await published();
    const person = await build.person();
    await answer(person, survey, 1, 'Mehr Bänke');
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'surveys');
    const copy = await town.database.rows(part?.sections[0]?.statement ?? '', [person.id, 10, 0]);
    expect(copy.map(({ answer: said }) => said)).toEqual(['Bank', 'Mehr Bänke']);
    await part?.erase({ accountId: person.id, addresses: [], texts: 'keep', at: NOW });
    expect(await rows(survey.id)).toEqual([]);
  });
});
