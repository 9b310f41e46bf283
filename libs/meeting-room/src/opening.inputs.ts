import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsDefined,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { cleanLine, isDay } from '@ein/platform';

const Line = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) : value,
  );
const OptionalLine = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  );
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const NO_CLOCK = { message: 'Bitte schreib die Uhrzeit so: 09:00.' };
const NO_VERSION = { message: 'Diese Zeiten gibt es nicht.' };

const RealDay = () =>
  ValidateBy(
    { name: 'isDay', validator: { validate: (day) => typeof day === 'string' && isDay(day) } },
    { message: 'Bitte gib einen Tag an.' },
  );

/** Both times or none, and the second is the later one. */
@InputType({ isAbstract: true })
class HoursInput {
  @Field(() => String, { nullable: true, description: '`09:00`.' })
  @OptionalLine()
  @ValidateIf((hours: HoursInput) => Boolean(hours.from ?? hours.until))
  @Matches(CLOCK, NO_CLOCK)
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Later than `from`.' })
  @OptionalLine()
  @ValidateIf((hours: HoursInput) => Boolean(hours.from ?? hours.until))
  @Matches(CLOCK, NO_CLOCK)
  @ValidateBy(
    {
      name: 'isLater',
      validator: {
        validate: (until, options) =>
          typeof until === 'string' && until > ((options?.object as HoursInput).from ?? ''),
      },
    },
    { message: 'Das Ende muss nach dem Anfang liegen.' },
  )
  until?: string | null;
}

@InputType()
export class OpeningLineInput extends HoursInput {
  @Field(() => ID, { nullable: true, description: 'Of a line that is kept.' })
  @IsOptional()
  @IsUUID(undefined, NO_VERSION)
  id?: string | null;

  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' })
  @IsInt({ message: 'Bitte wähle einen Wochentag.' })
  @Min(1, { message: 'Bitte wähle einen Wochentag.' })
  @Max(7, { message: 'Bitte wähle einen Wochentag.' })
  weekday: number;

  @Field({ description: '2 to 80 characters.' })
  @Line()
  @Length(2, 80, { message: 'Bitte nenne, wer da ist (2 bis 80 Zeichen).' })
  who: string;

  @Field(() => String, { nullable: true, description: 'At most 160 characters.' })
  @Line()
  @IsOptional()
  @MaxLength(160, { message: 'Wobei geholfen wird, hat höchstens 160 Zeichen.' })
  helpsWith?: string | null;
}

@InputType()
export class SaveOpeningInput {
  @Field(() => ID, { nullable: true, description: 'Without one, a new version.' })
  @IsOptional()
  @IsUUID(undefined, NO_VERSION)
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The sequence of the version that was read.' })
  @IsOptional()
  @IsInt()
  sequence?: number | null;

  @Field(() => String, { description: 'ISO date of the first day.' })
  @RealDay()
  validFrom: string;

  @Field(() => [OpeningLineInput], { description: 'At most 40.' })
  @IsDefined()
  @ArrayMaxSize(40, { message: 'Mehr als 40 Zeilen passen nicht in eine Woche.' })
  @ValidateNested({ each: true })
  @Type(() => OpeningLineInput)
  lines: OpeningLineInput[];

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  @Line()
  @IsOptional()
  @MaxLength(500, { message: 'Der Hinweis hat höchstens 500 Zeichen.' })
  note?: string | null;
}

@InputType()
export class OpeningVersionIdInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_VERSION)
  openingId: string;
}

@InputType()
export class OpeningExceptionInput extends HoursInput {
  @Field(() => String, { description: 'ISO date; what was said of that day before is replaced.' })
  @RealDay()
  day: string;

  @Field({ description: '3 to 200 characters.' })
  @Line()
  @Length(3, 200, { message: 'Bitte nenne den Grund (3 bis 200 Zeichen).' })
  reason: string;
}

@InputType()
export class OpeningDayInput {
  @Field(() => String, { description: 'ISO date.' })
  @RealDay()
  day: string;
}
