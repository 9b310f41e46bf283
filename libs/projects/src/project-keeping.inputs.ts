import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { PhaseKind } from './phase-kind.js';
import { ResultRule, RunnerUpRule } from './project-stage.type.js';

const NO_PROJECT = { message: 'Dieses Projekt gibt es nicht.' };
const HOW_MANY = { message: 'Bitte gib an, wie viele Ideen ausgewählt werden: 1 bis 100.' };

const Line = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) : value,
  );
const Text = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) : value,
  );

@InputType()
export class SaveProjectInput {
  @Field(() => ID, { nullable: true, description: 'Without one, a new draft.' })
  @IsOptional()
  @IsUUID(undefined, NO_PROJECT)
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field({ description: 'Readable name in addresses; stays as it is once the project is public.' })
  @Line()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'Die Adresse hat nur Kleinbuchstaben, Ziffern und Bindestriche.',
  })
  @Length(3, 60, { message: 'Die Adresse braucht 3 bis 60 Zeichen.' })
  slug: string;

  @Field({ description: '3 to 80 characters.' })
  @Line()
  @Length(3, 80, { message: 'Der Name braucht 3 bis 80 Zeichen.' })
  name: string;

  @Field({ description: '5 to 200 characters.' })
  @Line()
  @Length(5, 200, { message: 'Die Frage braucht 5 bis 200 Zeichen.' })
  question: string;

  @Field({ description: 'Up to 10,000 characters of Markdown.' })
  @Text()
  @MaxLength(10_000, { message: 'Die Beschreibung hat höchstens 10.000 Zeichen.' })
  description: string;

  @Field()
  @Line()
  @MaxLength(300, { message: 'Das sind mehr als 300 Zeichen.' })
  contact: string;

  @Field()
  @Line()
  @MaxLength(300, { message: 'Das sind mehr als 300 Zeichen.' })
  decidedBy: string;

  @Field()
  @Text()
  @MaxLength(1000, { message: 'Das sind mehr als 1.000 Zeichen.' })
  promise: string;

  @Field({ description: 'Open all year, without phases.' })
  @IsBoolean()
  permanent: boolean;

  @Field(() => ResultRule, { nullable: true, description: 'null: nothing is chosen.' })
  @IsOptional()
  @IsEnum(ResultRule, { message: 'Bitte wähle, wie entschieden wird.' })
  resultRule?: ResultRule | null;

  @Field(() => Int, { nullable: true, description: 'Needed where there is a rule.' })
  @ValidateIf((input: SaveProjectInput) => Boolean(input.resultRule))
  @IsInt(HOW_MANY)
  @Min(1, HOW_MANY)
  @Max(100, HOW_MANY)
  chosenCount?: number | null;

  @Field(() => RunnerUpRule, { nullable: true, description: 'Needed where there is a rule.' })
  @ValidateIf((input: SaveProjectInput) => Boolean(input.resultRule))
  @IsEnum(RunnerUpRule, { message: 'Bitte wähle, was bei einem Rückzug geschieht.' })
  runnerUp?: RunnerUpRule | null;
}

@InputType()
export class PhaseInput {
  @Field(() => ID, { nullable: true, description: 'Without one, a new phase.' })
  @IsOptional()
  @MaxLength(40)
  id?: string | null;

  @Field(() => PhaseKind)
  @IsEnum(PhaseKind)
  kind: PhaseKind;

  @Field({ description: '3 to 60 characters.' })
  @Line()
  @MaxLength(200)
  name: string;

  @Field({ description: 'On the clock in Berlin: `2026-12-06T00:00`, seconds if wanted.' })
  @MaxLength(40)
  startsAt: string;

  @Field({ description: 'The first moment that no longer belongs to it, on the clock in Berlin.' })
  @MaxLength(40)
  endsAt: string;
}

@InputType()
export class SavePhasesInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_PROJECT)
  projectId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  version: number;

  @Field(() => [PhaseInput], { description: 'All of them; what is missing goes. At most 20.' })
  @ArrayMaxSize(20, { message: 'Ein Projekt hat höchstens 20 Phasen.' })
  @ValidateNested({ each: true })
  @Type(() => PhaseInput)
  phases: PhaseInput[];

  @Field({ description: 'That two phases of one kind run at the same time is meant.' })
  @IsBoolean()
  overlapMeant: boolean;
}

@InputType()
export class MoveProjectInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_PROJECT)
  projectId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  version: number;
}
