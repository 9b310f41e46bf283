import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';

const NO_VERSION = { message: 'Diese Fassung gibt es nicht.' };
const TOO_LONG = { message: 'Der Text hat höchstens 8.000 Zeichen.' };
const NOTE_TOO_LONG = { message: 'Der Satz hat höchstens 500 Zeichen.' };
const TITLE_TOO_LONG = { message: 'Der Titel hat höchstens 120 Zeichen.' };
const RULE_TOO_LONG = { message: 'Eine Regel hat höchstens 2.000 Zeichen.' };

const Text = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) : value,
  );
const TextOrNull = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) || null : value,
  );
const Line = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) : value,
  );
const LineOrNull = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  );

@ArgsType()
export class RulesLocaleArgs {
  @Field(() => String, { nullable: true, description: 'de (default) or en, where there is one.' })
  @IsOptional()
  @IsIn(['de', 'en'])
  locale?: 'de' | 'en' | null;
}

@ArgsType()
export class RulesArgs extends RulesLocaleArgs {
  @Field(() => Int, { nullable: true, description: 'Without one: the version that holds today.' })
  @IsOptional()
  @IsInt(NO_VERSION)
  @Min(1, NO_VERSION)
  @Max(9999, NO_VERSION)
  version?: number | null;
}

@ArgsType()
export class RulesComparisonArgs extends RulesLocaleArgs {
  @Field(() => Int)
  @IsInt(NO_VERSION)
  @Min(1, NO_VERSION)
  @Max(9999, NO_VERSION)
  from: number;

  @Field(() => Int)
  @IsInt(NO_VERSION)
  @Min(1, NO_VERSION)
  @Max(9999, NO_VERSION)
  to: number;
}

@InputType()
export class DraftRuleInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(99)
  number: number;

  @Field({ description: '3 to 120 characters.' })
  @Line()
  @IsString()
  @MaxLength(120, TITLE_TOO_LONG)
  title: string;

  @Field({ description: '10 to 2,000 characters, Markdown.' })
  @Text()
  @IsString()
  @MaxLength(2000, RULE_TOO_LONG)
  text: string;

  @Field(() => String, { nullable: true, description: 'Together with the text, or neither.' })
  @LineOrNull()
  @IsOptional()
  @MaxLength(120, TITLE_TOO_LONG)
  titleEn?: string | null;

  @Field(() => String, { nullable: true })
  @TextOrNull()
  @IsOptional()
  @MaxLength(2000, RULE_TOO_LONG)
  textEn?: string | null;
}

@InputType()
export class SaveRulesInput {
  @Field(() => Int, {
    description: 'How often the draft had been saved when it was read; 0 for a new one.',
  })
  @IsInt()
  @Min(0)
  saved: number;

  @Field(() => String, { nullable: true, description: 'Needed to publish: 10 to 500 characters.' })
  @LineOrNull()
  @IsOptional()
  @MaxLength(500, NOTE_TOO_LONG)
  note?: string | null;

  @Field(() => String, { nullable: true })
  @LineOrNull()
  @IsOptional()
  @MaxLength(500, NOTE_TOO_LONG)
  noteEn?: string | null;

  @Field({ description: 'Markdown.' })
  @Text()
  @IsString()
  @MaxLength(8000, TOO_LONG)
  intro: string;

  @Field(() => String, { nullable: true })
  @TextOrNull()
  @IsOptional()
  @MaxLength(8000, TOO_LONG)
  introEn?: string | null;

  @Field({ description: 'Markdown.' })
  @Text()
  @IsString()
  @MaxLength(8000, TOO_LONG)
  closing: string;

  @Field(() => String, { nullable: true })
  @TextOrNull()
  @IsOptional()
  @MaxLength(8000, TOO_LONG)
  closingEn?: string | null;

  @Field(() => [DraftRuleInput])
  @ValidateNested({ each: true })
  @ArrayMaxSize(40, { message: 'Mehr als 40 Regeln liest niemand.' })
  @Type(() => DraftRuleInput)
  rules: DraftRuleInput[];
}

@InputType()
export class PublishRulesInput {
  @Field(() => Int, {
    description: 'How often the draft had been saved when it was read; 0 for a new one.',
  })
  @IsInt()
  @Min(1)
  saved: number;

  @Field({ description: 'The day (ISO) from which it holds: today or later.' })
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Bitte nenne den Tag, ab dem die Fassung gilt.' })
  validFrom: string;
}
