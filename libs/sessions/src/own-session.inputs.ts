import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

@InputType({ description: 'One of the own sessions.' })
export class EndSessionInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'Diese Anmeldung gibt es nicht.' })
  id: string;
}
