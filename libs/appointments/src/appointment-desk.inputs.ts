import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsEmail,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { asLine, asLineOrNull, VisitInput } from './appointment.inputs.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const NO_DAY = 'Bitte gib den Tag als Datum an.';
const NO_CLOCK = 'Bitte gib die Uhrzeit als Stunde und Minute an, zum Beispiel 09:30.';
const NO_REASON = 'Bitte nenne in 3 bis 300 Zeichen, warum die Zeit ausfällt.';

export const AppointmentOutcome = { CAME: 'came', MISSED: 'missed', OPEN: 'confirmed' } as const;
export type AppointmentOutcome = (typeof AppointmentOutcome)[keyof typeof AppointmentOutcome];
registerEnumType(AppointmentOutcome, {
  name: 'AppointmentOutcome',
  description: 'Whether somebody came; OPEN takes it back.',
});

@InputType({ description: 'For a visitor at the desk; an address or a telephone number.' })
export class BookAtDeskInput extends VisitInput {
  @Field(() => String, { nullable: true })
  @Transform(asLineOrNull)
  @IsOptional()
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  @MaxLength(254, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email?: string | null;

  @Field(() => String, { nullable: true })
  @Transform(asLineOrNull)
  @IsOptional()
  @Matches(/^[+\d][\d\s()/-]{4,29}$/, { message: 'Bitte prüfe die Telefonnummer.' })
  phone?: string | null;
}

@InputType()
export class RecordVisitInput {
  @Field(() => ID)
  @IsUUID()
  appointmentId: string;

  @Field(() => AppointmentOutcome)
  @IsEnum(AppointmentOutcome)
  outcome: AppointmentOutcome;
}

@InputType()
export class TakeBackAppointmentInput {
  @Field(() => ID)
  @IsUUID()
  appointmentId: string;

  @Field({ description: 'Is told to whoever booked it.' })
  @Transform(asLine)
  @Length(3, 300, { message: NO_REASON })
  reason: string;
}

@InputType()
export class SaveMatterInput {
  @Field(() => ID, { nullable: true, description: 'null: a new one.' })
  @IsOptional()
  @IsUUID()
  matterId?: string | null;

  @Field()
  @Transform(asLine)
  @Length(3, 80, { message: 'Bitte nenne das Anliegen in 3 bis 80 Zeichen.' })
  name: string;

  @Field()
  @Transform(asLine)
  @MaxLength(200, { message: 'Der Hinweis hat höchstens 200 Zeichen.' })
  hint: string;

  @Field()
  @IsBoolean()
  active: boolean;
}

@InputType()
export class OpenSeriesInput {
  @Field(() => [ID])
  @IsArray()
  @ArrayNotEmpty({ message: 'Bitte wähle mindestens ein Anliegen.' })
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  matterIds: string[];

  @Field({ description: 'Who is there.' })
  @Transform(asLine)
  @Length(2, 80, { message: 'Bitte nenne in 2 bis 80 Zeichen, wer da ist.' })
  host: string;

  @Field(() => Int, { nullable: true, description: 'Monday is 1; null: the one day `validFrom`.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  weekday?: number | null;

  @Field()
  @Matches(CLOCK, { message: NO_CLOCK })
  fromTime: string;

  @Field()
  @Matches(CLOCK, { message: NO_CLOCK })
  untilTime: string;

  @Field(() => Int)
  @IsInt({ message: 'Ein Termin dauert 5 bis 240 Minuten.' })
  @Min(5, { message: 'Ein Termin dauert 5 bis 240 Minuten.' })
  @Max(240, { message: 'Ein Termin dauert 5 bis 240 Minuten.' })
  minutes: number;

  @Field()
  @Matches(DAY, { message: NO_DAY })
  validFrom: string;

  @Field(() => String, { nullable: true })
  @Transform(asLineOrNull)
  @IsOptional()
  @Matches(DAY, { message: NO_DAY })
  validUntil?: string | null;
}

@InputType()
export class EndSeriesInput {
  @Field(() => ID)
  @IsUUID()
  seriesId: string;

  @Field({ description: 'The last day on which there are slots.' })
  @Matches(DAY, { message: NO_DAY })
  lastDay: string;

  @Field({ description: 'Is told to whoever booked a later one.' })
  @Transform(asLine)
  @Length(3, 300, { message: NO_REASON })
  reason: string;
}

@InputType()
export class CloseDayInput {
  @Field()
  @Matches(DAY, { message: NO_DAY })
  day: string;

  @Field(() => ID, { nullable: true, description: 'null: all of them.' })
  @IsOptional()
  @IsUUID()
  seriesId?: string | null;

  @Field({ description: 'Is told to whoever booked there.' })
  @Transform(asLine)
  @Length(3, 300, { message: NO_REASON })
  reason: string;
}

@InputType()
export class ReopenDayInput {
  @Field(() => ID)
  @IsUUID()
  closureId: string;
}
