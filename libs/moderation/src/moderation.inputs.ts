import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { ReturnPassageInput } from '@ein/returning';
import { DecisionAction } from './decision.type.js';

const asText = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) : value;
/** What an empty field of a form sends is no value. */
const asTextOrNull = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) || null : value;
const asLineOrNull = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) || null : value;

/** What is marked in a text that goes back to its author; of no meaning elsewhere. */
const PassagesField = () =>
  applyDecorators(
    Field(() => [ReturnPassageInput], {
      nullable: true,
      description: 'With RETURN: the passages that its author shall look at, up to 30.',
    }),
    Type(() => ReturnPassageInput),
    IsOptional(),
    ArrayMaxSize(30, { message: 'Das sind sehr viele Stellen. Markiere höchstens 30.' }),
    ValidateNested({ each: true }),
  );

@ArgsType()
export class DecisionArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Entscheidung gibt es nicht.' })
  id: string;
}

/** What may be said of a decision beside its reasons; the rest of its record follows from what it is about. */
@ArgsType()
@InputType({ isAbstract: true })
export class RecordFields {
  @Field(() => Int, {
    nullable: true,
    description: 'The rule of the house that it rests on; then the ground may be left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99)
  ruleNumber?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it was about, 5 to 2,000 characters; without it the record says it by itself.',
  })
  @Transform(asTextOrNull)
  @IsOptional()
  @Length(5, 2000, { message: 'Der Sachverhalt braucht 5 bis 2.000 Zeichen.' })
  facts?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only where an authority ordered it: who, and under which reference.',
  })
  @Transform(asLineOrNull)
  @IsOptional()
  @Length(3, 300, { message: 'Die Anordnung braucht 3 bis 300 Zeichen: Behörde und Aktenzeichen.' })
  order?: string | null;
}

@ArgsType()
export class DecisionFactsArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Eintrag gibt es nicht.' })
  itemId: string;

  @Field(() => DecisionAction)
  @IsEnum(DecisionAction)
  action: DecisionAction;
}

@ArgsType()
export class MailPreviewArgs extends RecordFields {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Eintrag gibt es nicht.' })
  itemId: string;

  @Field(() => DecisionAction)
  @IsEnum(DecisionAction)
  action: DecisionAction;

  @Field(() => String, { nullable: true })
  @Transform(asTextOrNull)
  @IsOptional()
  @MaxLength(2000, { message: 'Die Begründung hat höchstens 2.000 Zeichen.' })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  @Transform(asLineOrNull)
  @IsOptional()
  @MaxLength(200, { message: 'Die Grundlage hat höchstens 200 Zeichen.' })
  ground?: string | null;

  @PassagesField()
  passages?: ReturnPassageInput[] | null;
}

@ArgsType()
export class PresetPreviewArgs {
  @Field()
  @Transform(asText)
  @MaxLength(2000, { message: 'Die Begründung hat höchstens 2.000 Zeichen.' })
  text: string;

  @Field(() => String, { nullable: true })
  @Transform(asLineOrNull)
  @IsOptional()
  @MaxLength(200, { message: 'Die Grundlage hat höchstens 200 Zeichen.' })
  ground?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99)
  ruleNumber?: number | null;
}

@InputType()
export class DecideInput extends RecordFields {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Eintrag gibt es nicht.' })
  itemId: string;

  @Field(() => Int, { description: 'The version of the item that was seen.' })
  @IsInt()
  version: number;

  @Field(() => DecisionAction)
  @IsEnum(DecisionAction)
  action: DecisionAction;

  @Field(() => String, {
    nullable: true,
    description:
      'Needed where something is taken from somebody: 10 to 2,000 characters, told to its author.',
  })
  @Transform(asTextOrNull)
  @IsOptional()
  @Length(10, 2000, { message: 'Die Begründung braucht 10 bis 2.000 Zeichen.' })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The rule or law; needed where a reason is.',
  })
  @Transform(asLineOrNull)
  @IsOptional()
  @Length(3, 200, { message: 'Die Grundlage braucht 3 bis 200 Zeichen.' })
  ground?: string | null;

  @PassagesField()
  passages?: ReturnPassageInput[] | null;
}

@InputType()
export class RemovePhotoInput extends RecordFields {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dieses Foto gibt es nicht.' })
  photoId: string;

  @Field({ description: '10 to 2,000 characters, told to its author.' })
  @Transform(asText)
  @Length(10, 2000, { message: 'Die Begründung braucht 10 bis 2.000 Zeichen.' })
  reason: string;

  @Field({ description: 'The rule or law.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) : value,
  )
  @Length(3, 200, { message: 'Die Grundlage braucht 3 bis 200 Zeichen.' })
  ground: string;
}

@InputType()
export class UndoDecisionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Entscheidung gibt es nicht.' })
  decisionId: string;
}

@InputType()
export class AppealInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Entscheidung gibt es nicht.' })
  decisionId: string;

  @Field({ description: 'What speaks against the decision: 10 to 2,000 characters.' })
  @Transform(asText)
  @Length(10, 2000, {
    message: 'Bitte schreib in 10 bis 2.000 Zeichen, was gegen die Entscheidung spricht.',
  })
  text: string;
}
