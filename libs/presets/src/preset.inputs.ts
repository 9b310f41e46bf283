import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';

const NO_PRESET = { message: 'Diese Vorlage gibt es nicht.' };

export const PresetMove = { UP: 'up', DOWN: 'down' } as const;
export type PresetMove = (typeof PresetMove)[keyof typeof PresetMove];
registerEnumType(PresetMove, {
  name: 'PresetMove',
  description: 'Where a preset goes in the list.',
});

@InputType()
export class SaveReasonPresetInput {
  @Field(() => ID, { nullable: true, description: 'Without one, a new preset.' })
  @IsOptional()
  @IsUUID(undefined, NO_PRESET)
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field({ description: 'What moderators choose by: 3 to 80 characters.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) : value,
  )
  @Length(3, 80, { message: 'Der Name braucht 3 bis 80 Zeichen.' })
  label: string;

  @Field({ description: '10 to 2,000 characters.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) : value,
  )
  @Length(10, 2000, { message: 'Die Begründung braucht 10 bis 2.000 Zeichen.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'May be left out where a rule is named.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  )
  @IsOptional()
  @Length(3, 200, { message: 'Die Grundlage braucht 3 bis 200 Zeichen.' })
  ground?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99)
  ruleNumber?: number | null;
}

@InputType()
export class MoveReasonPresetInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_PRESET)
  id: string;

  @Field(() => PresetMove)
  @IsEnum(PresetMove)
  move: PresetMove;
}

@InputType()
export class SwitchReasonPresetInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_PRESET)
  id: string;

  @Field()
  @IsBoolean()
  active: boolean;
}
