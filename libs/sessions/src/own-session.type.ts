import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SessionStanding } from '@ein/platform';

export const SessionProof = { MAIL: 'mail', PASSKEY: 'passkey', OIDC: 'oidc' } as const;
registerEnumType(SessionProof, {
  name: 'SessionProof',
  description: 'How somebody showed who they are: a mail, a passkey, another login.',
});

export const SecondFactor = { TOTP: 'totp', RECOVERY: 'recovery', PASSKEY: 'passkey' } as const;
registerEnumType(SecondFactor, {
  name: 'SecondFactor',
  description: 'A code of an app, a recovery code, a passkey.',
});

@ObjectType({ description: 'One of the places where somebody is signed in; only they see it.' })
export class OwnSession {
  @Field(() => ID)
  id: string;

  @Field({ description: 'This very session.' })
  current: boolean;

  @Field()
  createdAt: Date;

  @Field({ description: 'The day it was last used, YYYY-MM-DD.' })
  lastSeenOn: string;

  @Field(() => SessionProof)
  proof: SessionStanding['proof'];

  @Field(() => SecondFactor, { nullable: true })
  secondFactor: SessionStanding['secondFactor'];

  @Field(() => String, { nullable: true, description: 'Family of the browser: Firefox.' })
  browser: string | null;

  @Field(() => String, { nullable: true, description: 'Family of the system: Android.' })
  system: string | null;
}
