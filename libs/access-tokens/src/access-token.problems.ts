import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { MOST_TOKENS } from './access-token.policy.js';
import { KnownAccessToken, MadeAccessToken, OwnAccessToken } from './access-token.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'As many tokens as somebody may have work already.',
})
export class TooManyAccessTokens extends Problem {
  constructor() {
    super(`Du hast schon ${MOST_TOKENS} Zugänge. Beende einen, dann geht ein neuer.`);
  }
}

@ObjectType({ implements: () => Problem, description: 'It works no more; nothing is left to end.' })
export class AccessTokenIsOver extends Problem {
  constructor() {
    super('Dieser Zugang ist schon beendet.');
  }
}

export const MakeAccessTokenResult = resultUnion(
  'MakeAccessTokenResult',
  'The token with its secret, or why there is none.',
  MadeAccessToken,
  [TooManyAccessTokens, TooManyRequests],
);
export type MakeAccessTokenResult = MadeAccessToken | TooManyAccessTokens | TooManyRequests;

export const EndAccessTokenResult = resultUnion(
  'EndAccessTokenResult',
  'The token that works no more.',
  OwnAccessToken,
  [NotFound, AccessTokenIsOver],
);
export type EndAccessTokenResult = OwnAccessToken | NotFound | AccessTokenIsOver;

export const RevokeAccessTokenResult = resultUnion(
  'RevokeAccessTokenResult',
  'The token that an admin has ended.',
  KnownAccessToken,
  [NotFound, AccessTokenIsOver],
);
export type RevokeAccessTokenResult = KnownAccessToken | NotFound | AccessTokenIsOver;
