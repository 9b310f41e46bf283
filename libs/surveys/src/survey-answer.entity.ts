import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody took part, once. */
@Entity('survey_response')
export class SurveyResponse {
  @PrimaryColumn('uuid', { name: 'survey_id' })
  surveyId: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}

/** What somebody answered to one question. */
@Entity('survey_answer')
export class SurveyAnswer {
  @Column('uuid', { name: 'survey_id' })
  surveyId: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId: string;

  /** Numbers of options from 1 on; of a scale the step. */
  @Column('smallint', { array: true })
  chosen: number[];

  @Column('text')
  text: string;
}
