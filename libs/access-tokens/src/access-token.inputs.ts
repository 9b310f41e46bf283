import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsIn, IsUUID, Length } from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { LONGEST_DAYS } from './access-token.policy.js';

const DAYS = [30, 90, 180, LONGEST_DAYS];

@InputType({ description: 'A token for a program.' })
export class MakeAccessTokenInput {
  @Field()
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(1, 60, { message: 'Der Name hat 1 bis 60 Zeichen.' })
  name: string;

  @Field(() => Int, { description: 'Days until it ends: 30, 90, 180 or 365.' })
  @IsIn(DAYS, { message: 'Bitte wähle, wie lange der Zugang gilt.' })
  days: number;
}

@InputType({ description: 'One of the own tokens.' })
export class EndAccessTokenInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'Diesen Zugang gibt es nicht.' })
  accessTokenId: string;
}

@InputType({ description: 'A token of anybody that an admin ends.' })
export class RevokeAccessTokenInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'Diesen Zugang gibt es nicht.' })
  accessTokenId: string;

  @Field({ description: 'Its owner reads it.' })
  @Transform(({ value }: { value: string }) => cleanText(value))
  @Length(3, 500, { message: 'Bitte schreib in 3 bis 500 Zeichen, warum.' })
  reason: string;
}
