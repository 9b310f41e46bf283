import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const SurveyState = {
  DRAFT: 'draft',
  PLANNED: 'planned',
  OPEN: 'open',
  CLOSED: 'closed',
} as const;
export type SurveyState = (typeof SurveyState)[keyof typeof SurveyState];
registerEnumType(SurveyState, {
  name: 'SurveyState',
  description: 'PLANNED: published, and opens later.',
});

export const SurveyQuestionKind = {
  SINGLE: 'single',
  MULTIPLE: 'multiple',
  SCALE: 'scale',
  SHORT: 'short',
  LONG: 'long',
} as const;
export type SurveyQuestionKind = (typeof SurveyQuestionKind)[keyof typeof SurveyQuestionKind];
registerEnumType(SurveyQuestionKind, {
  name: 'SurveyQuestionKind',
  description: 'One option, several, a scale from 1 to 5, a line, a longer text.',
});

@ObjectType('SurveyQuestion', { description: 'One question of a survey.' })
export class QuestionType {
  @Field(() => ID)
  id: string;

  @Field(() => SurveyQuestionKind)
  kind: SurveyQuestionKind;

  @Field()
  text: string;

  @Field(() => [String], { description: 'Of SINGLE and MULTIPLE; the first one is number 1.' })
  options: string[];

  @Field({ description: 'It has to be answered.' })
  needed: boolean;

  @Field({ description: 'Written answers are shown to everybody.' })
  textsShown: boolean;
}

@ObjectType('SurveyAnswer', { description: "The viewer's own answer to one question." })
export class AnswerType {
  @Field(() => ID)
  questionId: string;

  @Field(() => [Int], { description: 'Numbers of options, or the step of the scale.' })
  chosen: number[];

  @Field()
  text: string;
}

@ObjectType('Survey', { description: 'Questions of a project; each person answers once.' })
export class SurveyType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Within its project.' })
  number: number;

  @Field()
  projectSlug: string;

  @Field()
  projectName: string;

  @Field()
  title: string;

  @Field()
  intro: string;

  @Field(() => SurveyState)
  state: SurveyState;

  @Field()
  opensAt: Date;

  @Field()
  closesAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Day of the council’s decision (§ 35 NKomVG); null: it is an opinion poll.',
  })
  decidedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Paper of that decision.' })
  paper: string | null;

  @Field({ description: 'Results are shown while it is open.' })
  liveResults: boolean;
}

@ObjectType({ description: 'How often one option was chosen.' })
export class SurveyCell {
  @Field()
  label: string;

  @Field(() => Int, { nullable: true, description: 'null: too few to tell.' })
  count: number | null;
}

@ObjectType({ description: 'What came of one question.' })
export class SurveyResult {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int, { nullable: true, description: 'Who answered it; null: too few to tell.' })
  answered: number | null;

  @Field(() => [SurveyCell])
  cells: SurveyCell[];

  @Field(() => [String], { description: 'Written answers, in no order, where they are shown.' })
  texts: string[];
}
