import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { ProcessingStatus } from '@ein/ideas';

/** An optional line: cleaned, and null when nothing is left of it. */
const Line = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  );
const NO_STATE = { message: 'Bitte wähle einen Stand.' };
const NO_OFFICE = { message: 'Bitte nenne das Fachamt (höchstens 120 Zeichen).' };
const NO_REASON = { message: 'Die Begründung braucht 5 bis 2.000 Zeichen.' };

@InputType()
export class MoveIdeaInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;

  @Field(() => ProcessingStatus)
  @IsIn(Object.values(ProcessingStatus), NO_STATE)
  status: ProcessingStatus;

  @Field({ description: 'One public sentence in plain German, 5 to 500 characters.' })
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(5, 500, { message: 'Der Satz braucht 5 bis 500 Zeichen.' })
  sentence: string;

  @Field(() => String, { nullable: true, description: 'Needed when declining or stopping.' })
  @Line()
  @IsOptional()
  @Length(5, 2000, NO_REASON)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Needed when assigning.' })
  @Line()
  @IsOptional()
  @Length(2, 120, NO_OFFICE)
  office?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Calendar date (ISO); needed when assigning.',
  })
  @Line()
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Bitte gib die Frist als Datum an.' })
  @IsISO8601({ strict: true }, { message: 'Diesen Tag gibt es nicht.' })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'To whom; needed when forwarding.' })
  @Line()
  @IsOptional()
  @Length(2, 200, { message: 'Bitte nenne die Stelle, an die ihr weitergebt.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Needed on the way to the council.' })
  @Line()
  @IsOptional()
  @Length(2, 120, { message: 'Bitte nenne den Ausschuss.' })
  committee?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it meets: a moment with its offset, or a calendar date (ISO).',
  })
  @Line()
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/, {
    message: 'Bitte gib den Tag der Sitzung an.',
  })
  @IsISO8601({ strict: true }, { message: 'Diesen Tag gibt es nicht.' })
  meetingOn?: string | null;

  @Field(() => String, { nullable: true, description: "Address of the council's paper." })
  @Line()
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true },
    { message: 'Die Adresse der Vorlage beginnt mit https://.' },
  )
  @Length(1, 500, { message: 'Die Adresse der Vorlage hat höchstens 500 Zeichen.' })
  paperUrl?: string | null;
}

@InputType()
export class AnswerFactInput {
  @Field()
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(1, 40, { message: 'Der Name einer Angabe hat 1 bis 40 Zeichen.' })
  label: string;

  @Field()
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(1, 120, { message: 'Eine Angabe hat 1 bis 120 Zeichen.' })
  value: string;
}

@InputType()
export class AnswerIdeaInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;

  @Field({ description: 'The answer in one sentence, 10 to 300 characters.' })
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(10, 300, { message: 'Der Kernsatz braucht 10 bis 300 Zeichen.' })
  keySentence: string;

  @Field({ description: '20 to 5,000 characters, Markdown.' })
  @Transform(({ value }: { value: string }) => cleanText(value))
  @Length(20, 5000, { message: 'Die Antwort braucht 20 bis 5.000 Zeichen.' })
  body: string;

  @Field({ description: 'Who answers.' })
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(2, 120, NO_OFFICE)
  office: string;

  @Field(() => ProcessingStatus, {
    description: 'Where the idea stands with this answer; may stay as it is.',
  })
  @IsIn(Object.values(ProcessingStatus), NO_STATE)
  status: ProcessingStatus;

  @Field(() => String, { nullable: true, description: 'Needed when declining or stopping.' })
  @Line()
  @IsOptional()
  @Length(5, 2000, NO_REASON)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'What happens next, in one sentence.' })
  @Line()
  @IsOptional()
  @Length(5, 300, { message: 'Der nächste Schritt braucht 5 bis 300 Zeichen.' })
  next?: string | null;

  @Field(() => [AnswerFactInput], { nullable: true, description: 'At most six.' })
  @IsOptional()
  @ArrayMaxSize(6, { message: 'Es gibt Platz für sechs Angaben.' })
  @ValidateNested({ each: true })
  @Type(() => AnswerFactInput)
  facts?: AnswerFactInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Comments under this idea that changed the plan.',
  })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'Es können höchstens 20 Beiträge genannt werden.' })
  @IsUUID(undefined, { each: true, message: 'Diesen Beitrag gibt es nicht mehr.' })
  changedBecauseOf?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they changed, in one sentence; else the key sentence.',
  })
  @Line()
  @IsOptional()
  @Length(5, 300, { message: 'Was sich geändert hat, braucht 5 bis 300 Zeichen.' })
  changed?: string | null;
}

@ArgsType()
export class AnswersArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  @IsInt()
  @Min(1, { message: 'Es können 1 bis 100 Antworten geholt werden.' })
  @Max(100, { message: 'Es können 1 bis 100 Antworten geholt werden.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'Where the page before ended.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}
