import { Injectable } from '@nestjs/common';
import { Clock, Database, NotFound, type SignedInViewer, type Viewer } from '@ein/platform';
import { answeredOf, cellsOf } from './survey-results.policy.js';
import type { AnswerSurveyInput } from './survey.inputs.js';
import { faultOf, keptOf, saysSomething, stateOf } from './survey.policy.js';
import { AnswerDoesNotFit, type AnswerSurveyResult, SurveyNotOpen } from './survey.problems.js';
import { SurveyRepository, type SurveyRow } from './survey.repository.js';
import type { AnswerType, QuestionType, SurveyResult, SurveyType } from './survey.type.js';

const NONE = 'Diese Umfrage gibt es nicht.';

/** What residents do with surveys: read them, answer them, see what came of them. An answer is no event: it leaves its rows alone. */
@Injectable()
export class SurveyService {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveyRepository,
    private readonly clock: Clock,
  ) {}

  async ofProject(slug: string): Promise<SurveyType[]> {
    return (await this.surveys.findPublished(slug)).map((row) => this.shown(row));
  }

  async find(slug: string, number: number): Promise<SurveyType | null> {
    return (await this.ofProject(slug)).find((one) => one.number === number) ?? null;
  }

  async questionsOf(surveyId: string): Promise<QuestionType[]> {
    return this.surveys.findQuestions(surveyId);
  }

  async answersOf(viewer: Viewer, surveyId: string): Promise<AnswerType[]> {
    return viewer ? this.surveys.findAnswers(surveyId, viewer.id) : [];
  }

  /** All answers of a person at once; they take the place of earlier ones. */
  async answer(viewer: SignedInViewer, input: AnswerSurveyInput): Promise<AnswerSurveyResult> {
    return this.database.transaction(async () => {
      const survey = await this.surveys.findAndHold(input.surveyId);
      if (!survey?.publishedAt) return new NotFound(NONE);
      if (this.shown(survey).state !== 'open') return new SurveyNotOpen();
      const given = new Map(input.answers.map((one) => [one.questionId, one]));
      const kept: AnswerType[] = [];
      for (const question of await this.surveys.findQuestions(survey.id)) {
        const answer = given.get(question.id);
        const fault = faultOf(question, answer);
        if (fault) return new AnswerDoesNotFit(question.id, fault);
        if (answer) kept.push(keptOf(question, answer));
      }
      const said = kept.filter(saysSomething);
      await this.surveys.replaceAnswers(survey.id, viewer.id, said, this.clock.now());
      return this.shown(survey);
    });
  }

  /** Takes one's own answer back, as long as it counts. */
  async withdraw(viewer: SignedInViewer, surveyId: string): Promise<AnswerSurveyResult> {
    return this.database.transaction(async () => {
      const survey = await this.surveys.findAndHold(surveyId);
      if (!survey?.publishedAt) return new NotFound(NONE);
      if (this.shown(survey).state !== 'open') return new SurveyNotOpen();
      await this.surveys.deleteResponse(surveyId, viewer.id);
      return this.shown(survey);
    });
  }

  /** Null: not shown yet. */
  async resultsOf(survey: SurveyType): Promise<SurveyResult[] | null> {
    const isShown = survey.state === 'closed' || (survey.state === 'open' && survey.liveResults);
    return isShown ? this.count(survey.id) : null;
  }

  private async count(surveyId: string): Promise<SurveyResult[]> {
    const all = await this.surveys.countResponses(surveyId);
    const chosen = await this.surveys.countChosen(surveyId);
    const answered = new Map(
      (await this.surveys.countAnswered(surveyId)).map(({ questionId, count }) => [
        questionId,
        count,
      ]),
    );
    const results: SurveyResult[] = [];
    for (const question of await this.surveys.findQuestions(surveyId)) {
      const counts = new Map(
        chosen
          .filter(({ questionId }) => questionId === question.id)
          .map(({ option, count }) => [option, count]),
      );
      const count = answered.get(question.id) ?? 0;
      results.push({
        questionId: question.id,
        answered: answeredOf(count, all),
        cells: cellsOf(question, counts, count, all),
        texts: question.textsShown ? await this.surveys.findTexts(question.id) : [],
      });
    }
    return results;
  }

  shown(row: SurveyRow): SurveyType {
    return { ...row, state: stateOf(row, this.clock.now()) };
  }
}
