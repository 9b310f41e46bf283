import { ArgsType, Field, ID, InputType, Int, PickType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { SubmitIdeaInput } from '@ein/ideas';
import { cleanLine, cleanText } from '@ein/platform';
import { IdeaChange } from './revision.type.js';
import { WithdrawalReason } from './withdrawal.type.js';

@InputType()
export class EditIdeaInput extends PickType(SubmitIdeaInput, [
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

  @Field(() => IdeaChange)
  @IsEnum(IdeaChange, { message: 'Bitte wähle, wie viel sich ändert.' })
  change: IdeaChange;

  @Field(() => String, {
    nullable: true,
    description: 'What changed and why, for everybody to read: up to 200 characters.',
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  )
  @IsOptional()
  @MaxLength(200, { message: 'Das hat höchstens 200 Zeichen.' })
  note?: string | null;
}

@ArgsType()
export class ComparisonArgs {
  @Field(() => Int, { nullable: true, description: 'The text before it, when left out.' })
  @IsOptional()
  @IsInt()
  from?: number | null;

  @Field(() => Int, { nullable: true, description: 'The text of now, when left out.' })
  @IsOptional()
  @IsInt()
  to?: number | null;
}

@InputType()
export class AnswerProposalInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;

  @Field(() => Int, { description: 'The version of the proposal that was read.' })
  @IsInt()
  version: number;

  @Field({ description: 'Whether the viewer supports the new text too.' })
  @IsBoolean()
  agrees: boolean;
}

@InputType()
export class WithdrawIdeaInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;

  @Field(() => WithdrawalReason)
  @IsEnum(WithdrawalReason, { message: 'Bitte wähle einen Grund.' })
  reason: WithdrawalReason;

  @Field(() => String, {
    nullable: true,
    description: 'In own words, for everybody to read: 5 to 500 characters; needed with OTHER.',
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) || null : value,
  )
  @ValidateIf(
    (input: WithdrawIdeaInput) => input.text != null || input.reason === WithdrawalReason.OTHER,
  )
  @Length(5, 500, { message: 'Bitte schreib den Grund in 5 bis 500 Zeichen.' })
  text?: string | null;
}
