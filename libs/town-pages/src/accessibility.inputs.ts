import { Field, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { GAP_REASONS, METHODS, STATUSES } from '@ein/town';

const asLine = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;
const asText = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) || null : value;
const DAY = /^\d{4}-\d\d-\d\d$/;

@InputType({ description: 'A part of the website that not everybody can use.' })
export class AccessibilityGapInput {
  @Field()
  @Transform(asLine)
  @Length(3, 300, { message: 'Bitte schreib in 3 bis 300 Zeichen, was nicht geht.' })
  what: string;

  @Field(() => String, { description: 'not_yet, burden or exempt.' })
  @IsIn(GAP_REASONS, { message: 'Bitte wähle einen Grund.' })
  reason: (typeof GAP_REASONS)[number];

  @Field({ description: 'The reason in words.' })
  @Transform(asLine)
  @Length(3, 300, { message: 'Bitte schreib in 3 bis 300 Zeichen, warum.' })
  why: string;

  @Field(() => String, { nullable: true, description: 'What people can use instead.' })
  @Transform(asText)
  @IsOptional()
  @MaxLength(300, { message: 'Der Ersatz hat höchstens 300 Zeichen.' })
  alternative: string | null;
}

@InputType()
export class SaveAccessibilityInput {
  @Field(() => String, { description: 'full, partial or none.' })
  @IsIn(STATUSES, { message: 'Bitte wähle, wie weit die Seite die Norm erfüllt.' })
  status: (typeof STATUSES)[number];

  @Field(() => [AccessibilityGapInput])
  @Type(() => AccessibilityGapInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(30)
  gaps: AccessibilityGapInput[];

  @Field(() => String, { description: 'self or external.' })
  @IsIn(METHODS, { message: 'Bitte wähle, wer geprüft hat.' })
  method: (typeof METHODS)[number];

  @Field()
  @Transform(asLine)
  @Length(3, 200, { message: 'Bitte schreib, wer geprüft hat.' })
  assessedBy: string;

  @Field({ description: 'Calendar date (ISO).' })
  @Matches(DAY, { message: 'Bitte gib den Tag der Prüfung an.' })
  assessedOn: string;

  @Field({ description: 'Calendar date (ISO) of the last look at this statement.' })
  @Matches(DAY, { message: 'Bitte gib den Tag der Durchsicht an.' })
  reviewedOn: string;

  @Field()
  @Transform(asLine)
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email: string;

  @Field(() => String, { nullable: true })
  @Transform(asText)
  @IsOptional()
  @MaxLength(60, { message: 'Die Telefonnummer hat höchstens 60 Zeichen.' })
  phone: string | null;

  @Field(() => Int, { description: 'Days until an answer.' })
  @IsInt()
  @Min(1)
  @Max(60)
  answerDays: number;

  @Field()
  @Transform(asLine)
  @Length(3, 200, { message: 'Bitte nenne die Schlichtungsstelle.' })
  arbitrationName: string;

  @Field()
  @IsUrl(
    { protocols: ['https', 'http'], require_protocol: true },
    { message: 'Bitte gib die Adresse der Schlichtungsstelle im Netz an.' },
  )
  arbitrationUrl: string;

  @Field(() => String, { nullable: true, description: 'Postal address, e-mail, telephone.' })
  @Transform(asText)
  @IsOptional()
  @MaxLength(500, { message: 'Die Anschrift hat höchstens 500 Zeichen.' })
  arbitrationContact: string | null;

  @Field({ description: 'Whether it is still a demo.' })
  @IsBoolean()
  demo: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Of the facts that were read; others by now refuse the change. null: there were none.',
  })
  @IsOptional()
  @MaxLength(40)
  version?: string | null;
}
