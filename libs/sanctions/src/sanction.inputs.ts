import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { LONGEST_DAYS } from './sanction.policy.js';
import { SanctionAbout, SanctionKind } from './sanction.type.js';

const asText = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) : value;
const asLine = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;
const asLineOrNull = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) || null : value;

@ArgsType()
export class PersonArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dieses Konto gibt es nicht.' })
  accountId: string;
}

@ArgsType()
export class SanctionPreviewArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dieses Konto gibt es nicht.' })
  accountId: string;

  @Field(() => SanctionKind)
  @IsEnum(SanctionKind)
  kind: SanctionKind;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LONGEST_DAYS)
  days?: number | null;

  @Field()
  @Transform(asText)
  @MaxLength(2000)
  reason: string;

  @Field()
  @Transform(asLine)
  @MaxLength(200)
  ground: string;

  @Field()
  @Transform(asText)
  @MaxLength(2000)
  facts: string;
}

@InputType()
export class ImposeSanctionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dieses Konto gibt es nicht.' })
  accountId: string;

  @Field(() => SanctionKind)
  @IsEnum(SanctionKind, { message: 'Bitte wähle eine Maßnahme.' })
  kind: SanctionKind;

  @Field(() => SanctionAbout)
  @IsEnum(SanctionAbout, { message: 'Bitte wähle, worum es geht.' })
  about: SanctionAbout;

  @Field(() => Int, { nullable: true, description: 'Of a suspension: 1 to 180.' })
  @ValidateIf((input: ImposeSanctionInput) => input.kind === SanctionKind.SUSPENSION)
  @IsInt({ message: 'Bitte sag, wie viele Tage.' })
  @Min(1, { message: 'Eine Sperre auf Zeit dauert mindestens einen Tag.' })
  @Max(LONGEST_DAYS, { message: 'Eine Sperre auf Zeit dauert höchstens 180 Tage.' })
  days?: number | null;

  @Field({ description: 'Told to the person: 10 to 2,000 characters.' })
  @Transform(asText)
  @Length(10, 2000, { message: 'Die Begründung braucht 10 bis 2.000 Zeichen.' })
  reason: string;

  @Field({ description: 'The rule or law.' })
  @Transform(asLine)
  @Length(3, 200, { message: 'Die Grundlage braucht 3 bis 200 Zeichen.' })
  ground: string;

  @Field({ description: 'What happened, when and how often: 10 to 2,000 characters.' })
  @Transform(asText)
  @Length(10, 2000, { message: 'Bitte schreib in 10 bis 2.000 Zeichen, was geschehen ist.' })
  facts: string;

  @Field(() => String, {
    nullable: true,
    description: 'On what ground the step before is left out in a severe case.',
  })
  @Transform(asLineOrNull)
  @IsOptional()
  @Length(3, 200, { message: 'Die Grundlage braucht 3 bis 200 Zeichen.' })
  severeGround?: string | null;
}

@InputType()
export class SanctionIdInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Maßnahme gibt es nicht.' })
  sanctionId: string;
}

@InputType()
export class LiftSanctionInput extends SanctionIdInput {
  @Field({ description: 'Told to the person: 10 to 2,000 characters.' })
  @Transform(asText)
  @Length(10, 2000, { message: 'Die Begründung braucht 10 bis 2.000 Zeichen.' })
  reason: string;
}

@InputType()
export class AppealSanctionInput extends SanctionIdInput {
  @Field({ description: 'What speaks against it: 10 to 2,000 characters.' })
  @Transform(asText)
  @Length(10, 2000, {
    message: 'Bitte schreib in 10 bis 2.000 Zeichen, was gegen die Maßnahme spricht.',
  })
  text: string;
}

@InputType()
export class DecideSanctionAppealInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Beschwerde gibt es nicht.' })
  appealId: string;

  @Field({ description: 'Whether the sanction is lifted.' })
  @IsBoolean()
  success: boolean;

  @Field({ description: 'Told to the person: 10 to 2,000 characters.' })
  @Transform(asText)
  @Length(10, 2000, { message: 'Die Begründung braucht 10 bis 2.000 Zeichen.' })
  answer: string;
}
