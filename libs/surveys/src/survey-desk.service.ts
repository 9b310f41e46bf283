import { Injectable } from '@nestjs/common';
import { badInput, Clock, Database, isDay, newId, NotFound } from '@ein/platform';
import { ProjectService } from '@ein/projects';
import type { AddQuestionInput, SaveSurveyInput, ShowTextsInput } from './survey.inputs.js';
import { type ChangeSurveyResult, SurveyDoesNotFit } from './survey.problems.js';
import { SurveyRepository, type SurveyRow } from './survey.repository.js';
import { SurveyService } from './survey.service.js';
import type { SurveyType } from './survey.type.js';

const NO_LONGER =
  'Veröffentlichte Umfragen ändern sich nicht mehr: Alle sollen dieselben Fragen sehen.';

/** What staff do with surveys: write them, publish them, end them, show what was written. */
@Injectable()
export class SurveyDesk {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveyRepository,
    private readonly reading: SurveyService,
    private readonly projects: ProjectService,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<SurveyType[]> {
    return (await this.surveys.findAll()).map((row) => this.reading.shown(row));
  }

  async find(id: string): Promise<SurveyType | null> {
    const row = await this.surveys.find(id);
    return row && this.reading.shown(row);
  }

  async save(input: SaveSurveyInput): Promise<ChangeSurveyResult> {
    const { surveyId, projectId, decidedOn = null, paper = null } = input;
    if (decidedOn && !isDay(decidedOn))
      throw badInput({
        decidedOn: {
          constraint: 'isDay',
          message: 'Bitte gib den Tag des Beschlusses als Datum an.',
        },
      });
    if (input.closesAt <= input.opensAt)
      return new SurveyDoesNotFit('Das Ende liegt vor dem Anfang.');
    if ((decidedOn === null) !== (paper === null))
      return new SurveyDoesNotFit(
        'Eine Befragung nach § 35 NKomVG braucht beides: den Tag des Beschlusses und die Vorlage.',
      );
    if (!(await this.projects.find(projectId))) return new NotFound();
    const { title, intro, opensAt, closesAt, liveResults } = input;
    const values = { title, intro, opensAt, closesAt, liveResults, decidedOn, paper };
    if (surveyId)
      return this.inDraft(surveyId, () => this.surveys.update({ id: surveyId, ...values }));
    const id = newId();
    await this.surveys.insert({
      id,
      projectId,
      ...values,
      publishedAt: null,
      createdAt: this.clock.now(),
    });
    return (await this.find(id)) ?? new NotFound();
  }

  async addQuestion({ surveyId, ...question }: AddQuestionInput): Promise<ChangeSurveyResult> {
    const chooses = question.kind === 'single' || question.kind === 'multiple';
    const options = chooses ? [...new Set(question.options)] : [];
    if (chooses && options.length < 2)
      throw badInput({
        options: {
          constraint: 'options',
          message: 'Bitte gib mindestens zwei verschiedene Möglichkeiten an.',
        },
      });
    return this.inDraft(surveyId, () =>
      this.surveys.insertQuestion({ ...question, id: newId(), surveyId, options }),
    );
  }

  async removeQuestion(questionId: string): Promise<ChangeSurveyResult> {
    const question = await this.surveys.findQuestion(questionId);
    if (!question) return new NotFound();
    return this.inDraft(question.surveyId, () => this.surveys.deleteQuestion(questionId));
  }

  async publish(surveyId: string): Promise<ChangeSurveyResult> {
    return this.inDraft(surveyId, async (survey) => {
      const questions = await this.surveys.findQuestions(surveyId);
      if (!questions.length)
        return new SurveyDoesNotFit('Eine Umfrage braucht mindestens eine Frage.');
      if (survey.closesAt <= this.clock.now())
        return new SurveyDoesNotFit('Das Ende dieser Umfrage ist schon vorbei.');
      await this.surveys.publish(surveyId, this.clock.now());
      return null;
    });
  }

  /** Before its time. */
  async end(surveyId: string): Promise<ChangeSurveyResult> {
    return this.database.transaction(async () => {
      const survey = await this.surveys.findForChange(surveyId);
      if (!survey) return new NotFound();
      if (this.reading.shown(survey).state !== 'open')
        return new SurveyDoesNotFit('Nur eine offene Umfrage lässt sich beenden.');
      await this.surveys.end(surveyId, this.clock.now());
      return (await this.find(surveyId)) ?? new NotFound();
    });
  }

  /** What was written, for who looks at it. */
  async textsOf(questionId: string): Promise<string[]> {
    return this.surveys.findTexts(questionId);
  }

  /** Only after the end: nothing may come in behind somebody's back that has looked. */
  async showTexts({ questionId, shown }: ShowTextsInput): Promise<ChangeSurveyResult> {
    const question = await this.surveys.findQuestion(questionId);
    const survey = question && (await this.find(question.surveyId));
    if (!survey) return new NotFound();
    if (question.kind !== 'short' && question.kind !== 'long')
      return new SurveyDoesNotFit('Zu dieser Frage wird nichts geschrieben.');
    if (shown && survey.state !== 'closed')
      return new SurveyDoesNotFit('Texte lassen sich erst zeigen, wenn die Umfrage beendet ist.');
    await this.surveys.showTexts(questionId, shown);
    return survey;
  }

  private async inDraft(
    id: string,
    deed: (survey: SurveyRow) => Promise<SurveyDoesNotFit | null | void>,
  ): Promise<ChangeSurveyResult> {
    return this.database.transaction(async () => {
      const survey = await this.surveys.findForChange(id);
      if (!survey) return new NotFound();
      if (survey.publishedAt) return new SurveyDoesNotFit(NO_LONGER);
      const refused = await deed(survey);
      return refused ?? (await this.find(id)) ?? new NotFound();
    });
  }
}
