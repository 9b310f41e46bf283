import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { Survey } from './survey.entity.js';
import type { SurveyQuestion } from './survey-question.entity.js';
import type { AnswerType, QuestionType } from './survey.type.js';

/** A survey with the words of its project. */
export type SurveyRow = Survey & { projectSlug: string; projectName: string };

/** What is archived takes no answer any more, so a survey ends with its project at the latest. */
const SURVEY = `select s.id, s.project_id as "projectId", s.number, s.title, s.intro, s.decided_on::text as "decidedOn", s.paper, s.opens_at as "opensAt",
  least(s.closes_at, p.archived_at) as "closesAt", s.published_at as "publishedAt", s.live_results as "liveResults", s.created_at as "createdAt",
  p.slug as "projectSlug", p.name as "projectName" from survey s join project p on p.id = s.project_id`;

const QUESTION = `select id, kind, text, options, needed, texts_shown as "textsShown" from survey_question`;

@Injectable()
export class SurveyRepository {
  constructor(private readonly database: Database) {}

  async findAll(): Promise<SurveyRow[]> {
    return this.database.rows(`${SURVEY} order by s.created_at desc, s.id limit 200`);
  }

  async findPublished(projectSlug: string): Promise<SurveyRow[]> {
    return this.database.rows(
      `${SURVEY} where p.slug = $1 and p.stage <> 'draft' and s.published_at is not null order by s.number`,
      [projectSlug],
    );
  }

  async find(id: string): Promise<SurveyRow | null> {
    const [row] = await this.database.rows<SurveyRow>(`${SURVEY} where s.id = $1`, [id]);
    return row ?? null;
  }

  /** Nobody ends or changes it until the transaction ends; many may answer at once. */
  async findAndHold(id: string): Promise<SurveyRow | null> {
    const [row] = await this.database.rows<SurveyRow>(`${SURVEY} where s.id = $1 for share of s`, [
      id,
    ]);
    return row ?? null;
  }

  async findForChange(id: string): Promise<SurveyRow | null> {
    const [row] = await this.database.rows<SurveyRow>(`${SURVEY} where s.id = $1 for update of s`, [
      id,
    ]);
    return row ?? null;
  }

  async insert(one: Omit<Survey, 'number'>): Promise<void> {
    await this.database.write(
      `insert into survey (id, project_id, number, title, intro, decided_on, paper, opens_at, closes_at, live_results, created_at)
       select $1, $2, coalesce((select max(number) from survey where project_id = $2), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10`,
      [
        ...[one.id, one.projectId, one.title, one.intro, one.decidedOn, one.paper],
        ...[one.opensAt, one.closesAt, one.liveResults, one.createdAt],
      ],
    );
  }

  async update(
    one: Omit<Survey, 'number' | 'createdAt' | 'projectId' | 'publishedAt'>,
  ): Promise<void> {
    await this.database.write(
      `update survey set title = $2, intro = $3, decided_on = $4, paper = $5, opens_at = $6, closes_at = $7, live_results = $8 where id = $1`,
      [
        one.id,
        one.title,
        one.intro,
        one.decidedOn,
        one.paper,
        one.opensAt,
        one.closesAt,
        one.liveResults,
      ],
    );
  }

  async publish(id: string, now: Date): Promise<void> {
    await this.database.write('update survey set published_at = $2 where id = $1', [id, now]);
  }

  async end(id: string, now: Date): Promise<void> {
    await this.database.write('update survey set closes_at = $2 where id = $1 and closes_at > $2', [
      id,
      now,
    ]);
  }

  async findQuestions(surveyId: string): Promise<QuestionType[]> {
    return this.database.rows(`${QUESTION} where survey_id = $1 order by position`, [surveyId]);
  }

  async findQuestion(id: string): Promise<(QuestionType & { surveyId: string }) | null> {
    const [row] = await this.database.rows<QuestionType & { surveyId: string }>(
      `${QUESTION.replace('select id', 'select survey_id as "surveyId", id')} where id = $1`,
      [id],
    );
    return row ?? null;
  }

  async insertQuestion(one: Omit<SurveyQuestion, 'position' | 'textsShown'>): Promise<void> {
    await this.database.write(
      `insert into survey_question (id, survey_id, position, kind, text, options, needed)
       select $1, $2, coalesce((select max(position) from survey_question where survey_id = $2), 0) + 1, $3, $4, $5, $6`,
      [one.id, one.surveyId, one.kind, one.text, one.options, one.needed],
    );
  }

  async deleteQuestion(id: string): Promise<void> {
    await this.database.write('delete from survey_question where id = $1', [id]);
  }

  async showTexts(questionId: string, shown: boolean): Promise<void> {
    await this.database.write('update survey_question set texts_shown = $2 where id = $1', [
      questionId,
      shown,
    ]);
  }

  async findAnswers(surveyId: string, accountId: string): Promise<AnswerType[]> {
    return this.database.rows(
      'select question_id as "questionId", chosen, text from survey_answer where survey_id = $1 and account_id = $2',
      [surveyId, accountId],
    );
  }

  /** Takes the place of what this person answered before. */
  async replaceAnswers(
    surveyId: string,
    accountId: string,
    answers: readonly AnswerType[],
    now: Date,
  ): Promise<void> {
    await this.database.write(
      `insert into survey_response (survey_id, account_id, created_at, changed_at) values ($1, $2, $3, $3)
       on conflict (survey_id, account_id) do update set changed_at = excluded.changed_at`,
      [surveyId, accountId, now],
    );
    await this.database.write(
      'delete from survey_answer where survey_id = $1 and account_id = $2',
      [surveyId, accountId],
    );
    await this.database.write(
      `insert into survey_answer (survey_id, account_id, question_id, chosen, text)
       select $1, $2, a."questionId", array(select jsonb_array_elements_text(a.chosen)::smallint), a.text
       from jsonb_to_recordset($3::jsonb) a ("questionId" uuid, chosen jsonb, text text)`,
      [surveyId, accountId, JSON.stringify(answers)],
    );
  }

  async deleteResponse(surveyId: string, accountId: string): Promise<boolean> {
    const gone = await this.database.write(
      'delete from survey_response where survey_id = $1 and account_id = $2',
      [surveyId, accountId],
    );
    return gone > 0;
  }

  async countResponses(surveyId: string): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      'select count(*)::int as count from survey_response where survey_id = $1',
      [surveyId],
    );
    return row?.count ?? 0;
  }

  /** How often each option of each question was chosen. */
  async countChosen(
    surveyId: string,
  ): Promise<{ questionId: string; option: number; count: number }[]> {
    return this.database.rows(
      `select question_id as "questionId", option, count(*)::int as count from survey_answer, unnest(chosen) option
       where survey_id = $1 group by 1, 2`,
      [surveyId],
    );
  }

  async countAnswered(surveyId: string): Promise<{ questionId: string; count: number }[]> {
    return this.database.rows(
      'select question_id as "questionId", count(*)::int as count from survey_answer where survey_id = $1 group by 1',
      [surveyId],
    );
  }

  /** In an order that tells nobody's: by a digest of the text. */
  async findTexts(questionId: string): Promise<string[]> {
    const rows = await this.database.rows<{ text: string }>(
      `select text from survey_answer where question_id = $1 and text <> '' order by md5(text), text limit 1000`,
      [questionId],
    );
    return rows.map(({ text }) => text);
  }
}
