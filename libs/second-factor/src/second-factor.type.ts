import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What an app needs to make codes.' })
export class TotpSetup {
  @Field({ description: 'To be typed into the app: letters and digits.' })
  secret: string;

  @Field({ description: 'The same as an otpauth:// address, for a QR code.' })
  uri: string;
}

@ObjectType({ description: 'The app is set up; the session has a new token.' })
export class TotpReady {
  @Field(() => [String], { description: 'Each works once when the app is lost. Shown only now.' })
  recoveryCodes: string[];

  @Field()
  sessionToken: string;
}

@ObjectType({ description: 'The app counts no more.' })
export class SecondFactorRemoved {
  @Field()
  removed: boolean = true;
}

@ObjectType({ description: 'What somebody has beside the mail; only they see it.' })
export class OwnSecondFactor {
  @Field({ description: 'Codes of an app are for staff.' })
  mayHaveTotp: boolean;

  @Field()
  hasTotp: boolean;

  @Field(() => Int)
  recoveryCodesLeft: number;

  @Field(() => Int)
  passkeyCount: number;

  @Field(() => TotpSetup, {
    nullable: true,
    description: 'A set-up that was begun a few minutes ago and waits for its first code.',
  })
  waiting: TotpSetup | null;
}
