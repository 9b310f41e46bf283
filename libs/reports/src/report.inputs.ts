import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { cleanLine } from '@ein/platform';
import { ReportScopeInput } from './report-scope.inputs.js';
import { type Section, SECTIONS } from './report-sentence.entity.js';

const Line = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) : value,
  );
const TITLE_SHORT = { message: 'Der Titel braucht mindestens 5 Zeichen.' };
const TITLE_LONG = { message: 'Der Titel hat höchstens 120 Zeichen.' };
const REASON_SHORT = { message: 'Bitte nenne den Grund. Er steht in der Ausgabe.' };
const REASON_LONG = { message: 'Der Grund hat höchstens 200 Zeichen.' };
const TEXT_SHORT = { message: 'Der Satz braucht mindestens 5 Zeichen.' };
const TEXT_LONG = { message: 'Der Satz hat höchstens 1.000 Zeichen.' };

/** What is done with a sentence of a draft. */
export const SentenceMove = {
  UP: 'up',
  DOWN: 'down',
  LEAVE_OUT: 'leave_out',
  TAKE_IN: 'take_in',
  RESET: 'reset',
} as const;
export type SentenceMove = (typeof SentenceMove)[keyof typeof SentenceMove];
registerEnumType(SentenceMove, {
  name: 'SentenceMove',
  description: 'Earlier, later, out of the report, into it again, or as the machine wrote it.',
});

export const AnalysisMove = { START: 'start', CANCEL: 'cancel', RESUME: 'resume' } as const;
export type AnalysisMove = (typeof AnalysisMove)[keyof typeof AnalysisMove];
registerEnumType(AnalysisMove, {
  name: 'AnalysisMove',
  description: 'What is done with the reading of all texts.',
});

@ArgsType()
export class ReportArgs {
  @Field(() => ID, { description: 'Number or id of an edition.' })
  @IsString()
  @MaxLength(40)
  id: string;
}

@ArgsType()
export class ReportsArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many, at most 100.' })
  @IsInt()
  @Min(1, { message: 'Es können 1 bis 100 Ausgaben geholt werden.' })
  @Max(100, { message: 'Es können 1 bis 100 Ausgaben geholt werden.' })
  first: number;

  @Field(() => Int, { nullable: true, description: 'Only editions with a smaller number.' })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'Diese Stelle der Liste gibt es nicht.' })
  before?: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Only editions that speak of this: a key of `reportScopes`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  scope?: string | null;
}

@ArgsType()
export class ReportDraftArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Entwurf gibt es nicht.' })
  id: string;
}

@InputType()
export class CreateReportInput extends ReportScopeInput {
  @Field({ description: '5 to 120 characters.' })
  @Line()
  @IsString()
  @MinLength(5, TITLE_SHORT)
  @MaxLength(120, TITLE_LONG)
  title: string;
}

@InputType()
export class ReportVersionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Entwurf gibt es nicht.' })
  reportId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version: number;
}

@InputType()
export class RenameReportInput extends ReportVersionInput {
  @Field({ description: '5 to 120 characters.' })
  @Line()
  @IsString()
  @MinLength(5, TITLE_SHORT)
  @MaxLength(120, TITLE_LONG)
  title: string;
}

@InputType()
export class WriteReportSentenceInput extends ReportVersionInput {
  @Field(() => ID, { nullable: true, description: 'null: a new one.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diesen Satz gibt es nicht.' })
  sentenceId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Of a new one: ${SECTIONS.join(', ')}.`,
  })
  @IsOptional()
  @IsIn(SECTIONS, { message: 'Diesen Abschnitt gibt es nicht.' })
  section?: Section | null;

  @Field(() => String, { nullable: true, description: 'Key of its topic.' })
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'Diesen Abschnitt gibt es nicht.' })
  topic?: string | null;

  @Field({ description: '5 to 1,000 characters; of a quote, exactly the words of the source.' })
  @Line()
  @IsString()
  @MinLength(5, TEXT_SHORT)
  @MaxLength(1000, TEXT_LONG)
  text: string;

  @Field(() => [String], {
    nullable: true,
    description: 'What it rests on, as people quote it: Idee 12, K-47.',
  })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'Ein Satz hat höchstens 20 Quellen.' })
  @IsString({ each: true })
  @MaxLength(20, { each: true, message: 'Bitte nenne Quellen so: Idee 12, K-47.' })
  sources?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Marked as an assessment of the town.' })
  @IsOptional()
  @IsBoolean()
  assessment?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A quote: the text stands word for word in its one source.',
  })
  @IsOptional()
  @IsBoolean()
  quote?: boolean | null;
}

@InputType()
export class ArrangeReportInput extends ReportVersionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Satz gibt es nicht.' })
  sentenceId: string;

  @Field(() => SentenceMove)
  @IsEnum(SentenceMove)
  move: SentenceMove;
}

@InputType()
export class TakeInQuoteInput extends ReportVersionInput {
  @Field(() => ID, { description: '`key` of a sentence that speaks for a side.' })
  @IsString()
  @MaxLength(200, { message: 'Dieses Zitat gibt es nicht.' })
  quote: string;
}

@InputType()
export class LeaveOutQuoteInput extends ReportVersionInput {
  @Field(() => ID, {
    description: 'Id of a quote of a topic, or `key` of a sentence that speaks for a side.',
  })
  @IsString()
  @MaxLength(200, { message: 'Dieses Zitat gibt es nicht.' })
  quote: string;

  @Field({ description: '5 to 200 characters; readers of the edition see it.' })
  @Line()
  @IsString()
  @MinLength(5, REASON_SHORT)
  @MaxLength(200, REASON_LONG)
  reason: string;
}

@InputType()
export class SteerAnalysisInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Entwurf gibt es nicht.' })
  reportId: string;

  @Field(() => AnalysisMove)
  @IsEnum(AnalysisMove)
  move: AnalysisMove;
}

@InputType()
export class SettleEditionMarkInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  edition: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  key: number;

  @Field({ description: '5 to 500 characters; readers of the edition see it.' })
  @Line()
  @IsString()
  @MinLength(5, { message: 'Bitte schreib in einem Satz, was für den Bericht folgt.' })
  @MaxLength(500, { message: 'Die Notiz hat höchstens 500 Zeichen.' })
  note: string;
}
