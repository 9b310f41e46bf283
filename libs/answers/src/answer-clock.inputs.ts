import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsUUID, Length } from 'class-validator';
import { cleanLine } from '@ein/platform';

@InputType()
export class AnswerClockInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;

  @Field({ description: 'Why, in one public sentence of 5 to 500 characters.' })
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(5, 500, { message: 'Der Satz braucht 5 bis 500 Zeichen.' })
  sentence: string;
}
