import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsDate,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { EventAccess, EventKind, EventTime } from './town-event.type.js';

const Line = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  );
const Text = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) || null : value,
  );
const NO_EVENT = { message: 'Diesen Termin gibt es nicht.' };
const PAGE = { message: 'Es können 1 bis 50 Termine geholt werden.' };
const SEATS = { message: 'Bitte gib 1 bis 5.000 Plätze an oder lass das Feld leer.' };
const NO_DATE = { message: 'Bitte gib Tag und Uhrzeit an.' };

const LaterThan = (field: 'startsAt', message: string) =>
  ValidateBy(
    {
      name: 'isLater',
      validator: {
        validate: (value, options) =>
          value instanceof Date && value > ((options?.object as SaveEventInput)[field] ?? 0),
      },
    },
    { message },
  );

@ArgsType()
export class EventsArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 50.' })
  @IsInt()
  @Min(1, PAGE)
  @Max(50, PAGE)
  first: number;

  @Field(() => String, { nullable: true, description: 'Where the page before ended.' })
  @IsOptional()
  @IsString()
  after?: string | null;

  @Field(() => EventTime, {
    defaultValue: EventTime.COMING,
    description: 'Coming ones with the next one first, past ones with the last one first.',
  })
  @IsEnum(EventTime)
  time: EventTime;

  @Field(() => EventKind, { nullable: true, description: 'Only this kind.' })
  @IsOptional()
  @IsEnum(EventKind)
  kind?: EventKind | null;
}

@ArgsType()
export class AllEventsArgs {
  @Field(() => Int, { defaultValue: 50, description: '1 to 50.' })
  @IsInt()
  @Min(1, PAGE)
  @Max(50, PAGE)
  first: number;

  @Field(() => String, { nullable: true, description: 'Where the page before ended.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}

@InputType()
export class EventIdInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_EVENT)
  eventId: string;
}

@InputType()
export class SaveEventInput {
  @Field(() => ID, { nullable: true, description: 'Without one, a new draft.' })
  @IsOptional()
  @IsUUID(undefined, NO_EVENT)
  eventId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field(() => EventKind)
  @IsEnum(EventKind, { message: 'Bitte wähle, was für ein Termin es ist.' })
  kind: EventKind;

  @Field({ description: '5 to 120 characters.' })
  @Line()
  @Length(5, 120, { message: 'Der Titel braucht 5 bis 120 Zeichen.' })
  title: string;

  @Field({ description: 'Markdown, 20 to 5,000 characters.' })
  @Text()
  @Length(20, 5000, { message: 'Die Beschreibung braucht 20 bis 5.000 Zeichen.' })
  description: string;

  @Field()
  @IsDate(NO_DATE)
  startsAt: Date;

  @Field()
  @LaterThan('startsAt', 'Das Ende muss nach dem Anfang liegen.')
  @IsDate(NO_DATE)
  endsAt: Date;

  @Field(() => String, { nullable: true, description: 'Left out: in the meeting room.' })
  @Line()
  @IsOptional()
  @Length(3, 200, { message: 'Der Ort braucht 3 bis 200 Zeichen.' })
  place?: string | null;

  @Field(() => [EventAccess])
  @ArrayMaxSize(10)
  @IsIn(Object.values(EventAccess), { each: true, message: 'Diese Angabe gibt es nicht.' })
  access: EventAccess[];

  @Field({ description: 'In words, 2 to 60 characters.' })
  @Line()
  @Length(2, 60, { message: 'Bitte nenne die Sprache (2 bis 60 Zeichen).' })
  language: string;

  @Field()
  @IsBoolean()
  takesRegistrations: boolean;

  @Field(() => Int, { nullable: true, description: 'Left out: as many as come.' })
  @IsOptional()
  @IsInt(SEATS)
  @Min(1, SEATS)
  @Max(5000, SEATS)
  capacity?: number | null;

  @Field(() => Date, { nullable: true, description: 'Left out: until it begins.' })
  @IsOptional()
  @IsDate(NO_DATE)
  registrationUntil?: Date | null;
}

@InputType()
export class CancelEventInput extends EventIdInput {
  @Field({ description: 'Public, and told to all who registered: 5 to 500 characters.' })
  @Line()
  @Length(5, 500, { message: 'Bitte nenne den Grund (5 bis 500 Zeichen).' })
  reason: string;
}

@InputType()
export class KeepMinutesInput extends EventIdInput {
  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'Markdown, 20 to 20,000 characters.' })
  @Text()
  @IsOptional()
  @Length(20, 20_000, { message: 'Das Protokoll braucht 20 bis 20.000 Zeichen.' })
  minutes?: string | null;

  @Field(() => [Int], { description: 'Ideas that came out of it, at most 40.' })
  @ArrayMaxSize(40, { message: 'Es können höchstens 40 Ideen genannt werden.' })
  @IsInt({ each: true, message: 'Bitte nenne Nummern von Ideen.' })
  ideaNumbers: number[];

  @Field({ description: 'Whether the minutes are public from now on.' })
  @IsBoolean()
  publish: boolean;
}
