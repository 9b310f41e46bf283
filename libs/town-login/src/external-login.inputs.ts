import { Field, InputType } from '@nestjs/graphql';
import { Length, MaxLength } from 'class-validator';

@InputType({ description: 'What the browser kept, and with what it came back.' })
export class ConfirmExternalInput {
  @Field()
  @Length(20, 200, { message: 'Diese Anmeldung ist nicht vollständig.' })
  browserToken: string;

  @Field({ description: 'The query of the address it came back to, with its question mark.' })
  @MaxLength(4000, { message: 'Diese Adresse ist zu lang.' })
  query: string;
}
