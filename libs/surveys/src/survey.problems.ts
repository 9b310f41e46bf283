import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AccountRestricted, NotFound, Problem, resultUnion } from '@ein/platform';
import { SurveyType } from './survey.type.js';

@ObjectType({ implements: () => Problem, description: 'It is not open: not yet, or no longer.' })
export class SurveyNotOpen extends Problem {
  constructor() {
    super('Diese Umfrage nimmt gerade keine Antworten an.');
  }
}

@ObjectType({ implements: () => Problem, description: 'An answer does not fit to its question.' })
export class AnswerDoesNotFit extends Problem {
  @Field(() => ID)
  questionId: string;

  constructor(questionId: string, message: string) {
    super(message);
    this.questionId = questionId;
  }
}

@ObjectType({ implements: () => Problem, description: 'The survey cannot be changed like this.' })
export class SurveyDoesNotFit extends Problem {}

export const AnswerSurveyResult = resultUnion(
  'AnswerSurveyResult',
  'The survey, or why the answers were not taken.',
  SurveyType,
  [SurveyNotOpen, AnswerDoesNotFit, NotFound, AccountRestricted],
);
export type AnswerSurveyResult = SurveyType | SurveyNotOpen | AnswerDoesNotFit | NotFound;

export const ChangeSurveyResult = resultUnion(
  'ChangeSurveyResult',
  'The survey as it is now, or why it was not changed.',
  SurveyType,
  [SurveyDoesNotFit, NotFound],
);
export type ChangeSurveyResult = SurveyType | SurveyDoesNotFit | NotFound;
