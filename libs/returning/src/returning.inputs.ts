import { ArgsType, Field, ID, InputType, Int, PickType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { SubmitIdeaInput } from '@ein/ideas';
import { cleanLine, cleanText } from '@ein/platform';
import { ReturnField } from './returning.type.js';

@InputType({ description: 'A passage of the text that its author shall look at.' })
export class ReturnPassageInput {
  @Field(() => ReturnField)
  @IsEnum(ReturnField)
  field: ReturnField;

  @Field(() => Int, { description: 'Its first code point.' })
  @IsInt()
  @Min(0)
  from: number;

  @Field(() => Int, { description: 'The code point after its last.' })
  @IsInt()
  @Min(1)
  to: number;

  @Field(() => String, { nullable: true, description: 'Up to 500 characters.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  )
  @IsOptional()
  @MaxLength(500, { message: 'Ein Hinweis hat höchstens 500 Zeichen.' })
  note?: string | null;
}

@ArgsType()
export class WaitingArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 50.' })
  @IsInt()
  @Min(1, { message: 'Eine Seite hat 1 bis 50 Einträge.' })
  @Max(50, { message: 'Eine Seite hat 1 bis 50 Einträge.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'Where the page before ended.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}

@InputType()
export class SendReturnedInput extends PickType(SubmitIdeaInput, [
  'title',
  'body',
  'placeId',
  'categoryId',
] as const) {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;

  @Field(() => Int, { description: 'The `base` that was read: says which text was seen.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'To the moderation, up to 500 characters; needed when the text stays as it is.',
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) || null : value,
  )
  @IsOptional()
  @MaxLength(500, { message: 'Das hat höchstens 500 Zeichen.' })
  answer?: string | null;
}
