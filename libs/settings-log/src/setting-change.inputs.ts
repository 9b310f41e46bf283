import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { cleanLine } from '@ein/platform';

@ArgsType()
export class SettingChangesArgs {
  @Field(() => Int, { defaultValue: 20 })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after: string | null;

  @Field(() => String, { nullable: true, description: 'Only changes of this kind of thing.' })
  @IsOptional()
  @Matches(/^[a-z-]{1,40}$/, { message: 'Diese Art gibt es nicht.' })
  kind: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only changes in whose name or values these words stand.',
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  )
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Such mit höchstens 100 Zeichen.' })
  words: string | null;
}

@InputType()
export class UndoSettingChangeInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Änderung gibt es nicht.' })
  changeId: string;
}
