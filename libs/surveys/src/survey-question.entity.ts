import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SurveyQuestionKind } from './survey.type.js';

/** One question; it changes in a draft only. */
@Entity('survey_question')
export class SurveyQuestion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'survey_id' })
  surveyId: string;

  @Column('integer')
  position: number;

  @Column('text')
  kind: SurveyQuestionKind;

  @Column('text')
  text: string;

  @Column('text', { array: true })
  options: string[];

  @Column('boolean')
  needed: boolean;

  /** Somebody has looked at what was written, and everybody may read it. */
  @Column('boolean', { name: 'texts_shown' })
  textsShown: boolean;
}
