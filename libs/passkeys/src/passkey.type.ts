import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A question for the browser, to be answered once and soon.' })
export class PasskeyQuestion {
  @Field(() => ID)
  challengeId: string;

  @Field({ description: 'Options of the WebAuthn call, as JSON text.' })
  options: string;
}

@ObjectType({ description: 'A passkey as its owner sees it.' })
export class OwnPasskey {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  lastUsedAt: Date | null;

  @Field({ description: 'Lives on several devices of its owner.' })
  synced: boolean;
}

@ObjectType({ description: 'The passkeys of this account, after the change.' })
export class OwnPasskeys {
  @Field(() => [OwnPasskey])
  passkeys: OwnPasskey[];

  @Field(() => String, {
    nullable: true,
    description: 'The new token of this session where the change gave it more rights.',
  })
  sessionToken?: string | null;
}
