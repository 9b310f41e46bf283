import { Field, InputType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';

@InputType({ description: 'Six digits of the app, or a recovery code.' })
export class SecondFactorInput {
  @Field()
  @IsString()
  @Length(6, 40, { message: 'Bitte gib den Code aus der App oder einen Ersatzcode ein.' })
  code: string;
}
