import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsBoolean, Length, MaxLength } from 'class-validator';

@InputType({ description: 'What the browser kept, and with what it came back.' })
export class ConfirmExternalInput {
  @Field()
  @Length(20, 200, { message: 'Diese Anmeldung ist nicht vollständig.' })
  browserToken: string;

  @Field({ description: 'The query of the address it came back to, with its question mark.' })
  @MaxLength(4000, { message: 'Diese Adresse ist zu lang.' })
  query: string;
}

@ArgsType()
export class BeginExternalSignInArgs {
  @Field({
    defaultValue: false,
    description:
      'Whoever begins states to be at least 14, as the page beside the button says. A new account needs it.',
  })
  @IsBoolean()
  statesAge: boolean;
}
