import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';

const asText = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) : value;
const asLine = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;

const NO_IDEA = { message: 'Diese Idee gibt es nicht.' };
const HIGHEST_NUMBER = 999_999_999;

@InputType()
export class MergeIdeasInput {
  @Field(() => ID, { description: 'What becomes a duplicate: published, or waiting in the queue.' })
  @IsUUID(undefined, NO_IDEA)
  duplicateId: string;

  @Field(() => ID, { description: 'Where people go on.' })
  @IsUUID(undefined, NO_IDEA)
  mainId: string;

  @Field({ description: '10 to 2,000 characters, told to the author of the duplicate.' })
  @Transform(asText)
  @Length(10, 2000, { message: 'Die Begründung braucht 10 bis 2.000 Zeichen.' })
  reason: string;

  @Field({ description: 'The rule or law.' })
  @Transform(asLine)
  @Length(3, 200, { message: 'Die Grundlage braucht 3 bis 200 Zeichen.' })
  ground: string;

  @Field(() => ID, { nullable: true, description: 'The open item that this decides.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diesen Eintrag gibt es nicht.' })
  itemId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the item that was seen.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
}

@InputType()
export class UndoMergeInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_IDEA)
  duplicateId: string;
}

@ArgsType()
export class MergePreviewArgs {
  @Field(() => Int, { description: 'Number of the idea that would become a duplicate.' })
  @IsInt(NO_IDEA)
  @Min(1, NO_IDEA)
  @Max(HIGHEST_NUMBER, NO_IDEA)
  duplicate: number;

  @Field(() => Int, { description: 'Number of the main idea.' })
  @IsInt(NO_IDEA)
  @Min(1, NO_IDEA)
  @Max(HIGHEST_NUMBER, NO_IDEA)
  main: number;

  @Field(() => String, { nullable: true })
  @Transform(asText)
  @IsOptional()
  @MaxLength(2000, { message: 'Die Begründung hat höchstens 2.000 Zeichen.' })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  @Transform(asLine)
  @IsOptional()
  @MaxLength(200, { message: 'Die Grundlage hat höchstens 200 Zeichen.' })
  ground?: string | null;
}
