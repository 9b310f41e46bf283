import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { SurveyQuestionKind } from './survey.type.js';

const asLine = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;
const asLineOrNull = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) || null : value;
const asText = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) : value;
const asLines = ({ value }: { value: unknown }) =>
  Array.isArray(value)
    ? value.map((one) => (typeof one === 'string' ? cleanLine(one) : '')).filter(Boolean)
    : value;
const NO_TIME = 'Bitte gib Anfang und Ende an.';

@InputType()
export class GivenAnswerInput {
  @Field(() => ID)
  @IsUUID()
  questionId: string;

  @Field(() => [Int])
  @IsArray()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(20, { each: true })
  chosen: number[];

  @Field()
  @Transform(asText)
  @MaxLength(2000, { message: 'Eine Antwort hat höchstens 2.000 Zeichen.' })
  text: string;
}

@InputType()
export class AnswerSurveyInput {
  @Field(() => ID)
  @IsUUID()
  surveyId: string;

  @Field(() => [GivenAnswerInput])
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => GivenAnswerInput)
  answers: GivenAnswerInput[];
}

@InputType()
export class SurveyIdInput {
  @Field(() => ID)
  @IsUUID()
  surveyId: string;
}

@InputType()
export class SaveSurveyInput {
  @Field(() => ID, { nullable: true, description: 'null: a new one.' })
  @IsOptional()
  @IsUUID()
  surveyId?: string | null;

  @Field(() => ID)
  @IsUUID(undefined, { message: 'Bitte wähle ein Projekt.' })
  projectId: string;

  @Field()
  @Transform(asLine)
  @Length(5, 120, { message: 'Der Titel hat 5 bis 120 Zeichen.' })
  title: string;

  @Field()
  @Transform(asText)
  @MaxLength(2000, { message: 'Die Einleitung hat höchstens 2.000 Zeichen.' })
  intro: string;

  @Field()
  @IsDate({ message: NO_TIME })
  opensAt: Date;

  @Field()
  @IsDate({ message: NO_TIME })
  closesAt: Date;

  @Field(() => String, { nullable: true, description: 'ISO date of the council’s decision.' })
  @Transform(asLineOrNull)
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Bitte gib den Tag des Beschlusses als Datum an.' })
  decidedOn?: string | null;

  @Field(() => String, { nullable: true })
  @Transform(asLineOrNull)
  @IsOptional()
  @Length(3, 120, { message: 'Die Vorlage hat 3 bis 120 Zeichen.' })
  paper?: string | null;

  @Field()
  @IsBoolean()
  liveResults: boolean;
}

@InputType()
export class AddQuestionInput {
  @Field(() => ID)
  @IsUUID()
  surveyId: string;

  @Field(() => SurveyQuestionKind)
  @IsEnum(SurveyQuestionKind, { message: 'Bitte wähle eine Art.' })
  kind: SurveyQuestionKind;

  @Field()
  @Transform(asLine)
  @Length(5, 300, { message: 'Die Frage hat 5 bis 300 Zeichen.' })
  text: string;

  @Field(() => [String], { description: 'Two to twelve, for SINGLE and MULTIPLE.' })
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(12, { message: 'Eine Frage hat höchstens zwölf Möglichkeiten.' })
  @MaxLength(120, { each: true, message: 'Eine Möglichkeit hat höchstens 120 Zeichen.' })
  options: string[];

  @Field()
  @IsBoolean()
  needed: boolean;
}

@InputType()
export class QuestionIdInput {
  @Field(() => ID)
  @IsUUID()
  questionId: string;
}

@InputType()
export class ShowTextsInput {
  @Field(() => ID)
  @IsUUID()
  questionId: string;

  @Field({ description: 'Somebody has looked at all of them.' })
  @IsBoolean()
  shown: boolean;
}
