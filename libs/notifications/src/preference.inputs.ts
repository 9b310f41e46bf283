import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Channel, Preset, ToldKind } from './told-kind.type.js';

@InputType()
export class ChannelChoiceInput {
  @Field(() => ToldKind)
  @IsEnum(ToldKind, { message: 'Das gibt es nicht.' })
  kind: ToldKind;

  @Field(() => Channel)
  @IsEnum(Channel, { message: 'Diesen Weg gibt es nicht.' })
  channel: Channel;
}

@InputType()
export class ChooseChannelsInput {
  @Field(() => [ChannelChoiceInput])
  @ArrayMaxSize(20, { message: 'Das ist zu viel auf einmal.' })
  @ValidateNested({ each: true })
  @Type(() => ChannelChoiceInput)
  choices: ChannelChoiceInput[];

  @Field(() => Int, {
    nullable: true,
    description: "The hour of the daily mail in Berlin; null: the town's.",
  })
  @IsOptional()
  @IsInt()
  @Min(0, { message: 'Bitte wähle eine Stunde zwischen 0 und 23.' })
  @Max(23, { message: 'Bitte wähle eine Stunde zwischen 0 und 23.' })
  digestHour?: number | null;
}

@InputType()
export class ChoosePresetInput {
  @Field(() => Preset)
  @IsEnum(Preset, { message: 'Diese Auswahl gibt es nicht.' })
  preset: Preset;
}

@InputType()
export class PauseMailsInput {
  @Field(() => Int, { description: 'Days from today, at most 90; 0 ends a pause.' })
  @IsInt()
  @Min(0, { message: 'Bitte gib eine Zahl von 1 bis 90 an.' })
  @Max(90, { message: 'Eine Pause dauert höchstens 90 Tage.' })
  days: number;
}
