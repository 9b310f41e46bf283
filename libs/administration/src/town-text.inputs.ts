import { Field, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { cleanLine } from '@ein/platform';

const line = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;

@InputType()
export class SetTownTextInput {
  @Field({ description: 'Of the setting.' })
  @Matches(/^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40})?$/, { message: 'Diese Einstellung gibt es nicht.' })
  key: string;

  @Field({ description: 'As it is typed; empty takes the setting back to its standard.' })
  @Transform(line)
  @IsString()
  @MaxLength(500, { message: 'Der Text darf höchstens 500 Zeichen haben.' })
  value: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stood there when it was read; another value by now refuses the change.',
  })
  @Transform(line)
  @IsOptional()
  @IsString()
  @MaxLength(500)
  before?: string | null;
}
