import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsEnum,
  IsInt,
  IsOptional,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { SenderField, type SenderInput } from '@ein/challenges';
import { cleanLine, cleanText } from '@ein/platform';
import { BarrierState } from './barrier.type.js';

const asText = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) : value;
const asLineOrNull = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) || null : value;

@InputType()
export class ReportBarrierInput {
  @Field({ description: 'Path of the page it is about, such as `/ideen/18`.' })
  @Matches(/^\/[^\s]{0,499}$/u, { message: 'Bitte gib die Seite so an: /ideen' })
  page: string;

  @Field({ description: '5 to 2,000 characters.' })
  @Transform(asText)
  @Length(5, 2000, { message: 'Bitte schreib in 5 bis 2.000 Zeichen, was nicht geht.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'For who wants to hear by mail.' })
  @Transform(asLineOrNull)
  @IsOptional()
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email?: string | null;

  @Field({ description: 'Whether to keep what the browser says it is.' })
  @IsBoolean()
  withBrowser: boolean;

  @SenderField()
  sender?: SenderInput | null;
}

@InputType()
export class BarrierCodeInput {
  @Field(() => Int)
  @IsInt()
  @Min(1, { message: 'Bitte gib die Nummer der Meldung an.' })
  number: number;

  @Field()
  @Length(1, 40, { message: 'Bitte gib den Code der Meldung an.' })
  code: string;
}

@ArgsType()
export class BarrierTasksArgs {
  @Field({ description: 'Those that are answered, instead of those that wait.' })
  @IsBoolean()
  done: boolean;
}

@InputType()
export class AnswerBarrierInput {
  @Field(() => Int)
  @IsInt()
  number: number;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  version: number;

  @Field(() => BarrierState)
  @IsEnum(BarrierState, { message: 'Bitte wähle einen Stand.' })
  state: BarrierState;

  @Field(() => String, { nullable: true, description: 'Up to 2,000 characters; needed to end it.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) || null : value,
  )
  @IsOptional()
  @MaxLength(2000, { message: 'Die Antwort hat höchstens 2.000 Zeichen.' })
  answer?: string | null;
}
