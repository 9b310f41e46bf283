import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

@InputType()
export class StopMailsInput {
  @Field({ description: 'From the link in the mail.' })
  @IsString()
  @MaxLength(200)
  token: string;
}
