import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { MOST_ITEMS } from './batch.policy.js';
import { BatchVerb } from './batch.type.js';

const NONE = 'Bitte wähle mindestens einen Eintrag aus.';
const TOO_MANY = 'Auf einmal gehen höchstens 50 Einträge.';

@InputType()
export class BatchItemInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Eintrag gibt es nicht.' })
  itemId: string;

  @Field(() => Int, { description: 'The version of the item that was seen.' })
  @IsInt()
  version: number;
}

@InputType()
export class DecideBatchInput {
  @Field(() => [BatchItemInput], { description: '1 to 50.' })
  @IsArray()
  @ArrayMinSize(1, { message: NONE })
  @ArrayMaxSize(MOST_ITEMS, { message: TOO_MANY })
  @ArrayUnique((item: BatchItemInput) => item.itemId)
  @ValidateNested({ each: true })
  @Type(() => BatchItemInput)
  items: BatchItemInput[];

  @Field(() => BatchVerb)
  @IsEnum(BatchVerb, { message: 'Bitte sag, wie entschieden wird.' })
  verb: BatchVerb;

  @Field(() => String, {
    nullable: true,
    description: 'Needed for TAKE: 10 to 2,000 characters, told to each author.',
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) || null : value,
  )
  @ValidateIf((input: DecideBatchInput) => input.verb === BatchVerb.TAKE)
  @Length(10, 2000, { message: 'Die Begründung braucht 10 bis 2.000 Zeichen.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'The rule or law; needed for TAKE.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  )
  @ValidateIf((input: DecideBatchInput) => input.verb === BatchVerb.TAKE)
  @Length(3, 200, { message: 'Die Grundlage braucht 3 bis 200 Zeichen.' })
  ground?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many items it is about, as somebody typed it; needed above 20.',
  })
  @IsOptional()
  @IsInt()
  confirmed?: number | null;
}

@InputType()
export class UndoBatchInput {
  @Field(() => [ID], { description: '1 to 50.' })
  @IsArray()
  @ArrayMinSize(1, { message: NONE })
  @ArrayMaxSize(MOST_ITEMS, { message: TOO_MANY })
  @IsUUID(undefined, { each: true, message: 'Diese Entscheidung gibt es nicht.' })
  decisionIds: string[];
}

@ArgsType()
export class BatchItemsArgs {
  @Field(() => [ID], { description: 'At most 50.' })
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS, { message: TOO_MANY })
  @IsUUID(undefined, { each: true, message: 'Diesen Eintrag gibt es nicht.' })
  ids: string[];
}
