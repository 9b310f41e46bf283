import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { SessionStanding } from '@ein/platform';
import { ViewerType } from '@ein/accounts';
import { MINUTES_VALID } from './sign-in.policy.js';

@ObjectType({
  description:
    'A mail with a code and a link is on its way. The answer is the same for known and unknown addresses.',
})
export class SignInRequested {
  @Field()
  sent: boolean = true;

  @Field(() => Int)
  expiresInMinutes: number = MINUTES_VALID;
}

@ObjectType({ description: 'Signed in: the cookie is set, and the token works as a bearer token.' })
export class SignedIn {
  @Field()
  sessionToken: string;

  @Field(() => ViewerType)
  viewer: ViewerType;

  /** How the new session stands; the answer shows of it what `viewer` shows. */
  session: SessionStanding;
}
