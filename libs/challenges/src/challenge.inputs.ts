import { applyDecorators } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

const WRONG = 'Diese Angabe des Formulars stimmt nicht.';

@InputType({
  description:
    'What a form knows of whoever sends it. A program leaves it out until `ChallengeRequired` asks for a proof.',
})
export class SenderInput {
  @Field(() => String, { nullable: true, description: 'The stamp that says when it was shown.' })
  @IsOptional()
  @IsString({ message: WRONG })
  @MaxLength(200, { message: WRONG })
  stamp?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A field that people do not see: only programs write into it.',
  })
  @IsOptional()
  @IsString({ message: WRONG })
  @MaxLength(200, { message: WRONG })
  extra?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'JSON `{ challenge, solution: { counter, derivedKey } }`, as ALTCHA writes it.',
  })
  @IsOptional()
  @IsString({ message: WRONG })
  @MaxLength(2000, { message: WRONG })
  solution?: string | null;

  @Field(() => String, { nullable: true, description: 'The ticket of who has waited.' })
  @IsOptional()
  @IsString({ message: WRONG })
  @MaxLength(200, { message: WRONG })
  ticket?: string | null;
}

/** The field of an operation that people without an account use. */
export const SenderField = (): PropertyDecorator =>
  applyDecorators(
    Field(() => SenderInput, {
      nullable: true,
      description: 'Only for those who are not signed in.',
    }),
    IsOptional(),
    ValidateNested(),
    Type(() => SenderInput),
  );
