import { Field, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, Length } from 'class-validator';
import { cleanLine } from '@ein/platform';
import { HintCategory } from './hint.type.js';

const asLine = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;

@InputType()
export class WatchWordInput {
  @Field({
    description:
      '2 to 80 characters. A star stands for any letters, three dots for up to four words, a stroke for "or".',
  })
  @Transform(asLine)
  @Length(2, 80, { message: 'Ein Wort hat 2 bis 80 Zeichen.' })
  word: string;

  @Field(() => HintCategory, {
    nullable: true,
    description: 'null: an exception, which is never flagged.',
  })
  @IsOptional()
  @IsEnum(HintCategory, { message: 'Bitte wähle eine Art.' })
  category?: HintCategory | null;

  @Field({ description: 'Why it stands there, 3 to 300 characters; moderators read it.' })
  @Transform(asLine)
  @Length(3, 300, { message: 'Bitte schreib in 3 bis 300 Zeichen, warum das Wort dasteht.' })
  reason: string;
}

@InputType()
export class SwitchWordInput {
  @Field()
  @Transform(asLine)
  @Length(2, 200, { message: 'Dieses Wort steht nicht auf der Liste.' })
  word: string;

  @Field()
  @IsBoolean()
  active: boolean;
}
