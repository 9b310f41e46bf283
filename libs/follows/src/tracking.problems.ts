import { ObjectType } from '@nestjs/graphql';
import { ChallengeRequired } from '@ein/challenges';
import { NotFound, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { AddressFollowed, FollowRequested, TrackedIdea } from './tracking.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Number and code do not belong together; it is not said which is wrong.',
})
export class WrongReceipt extends Problem {
  constructor() {
    super('Nummer und Code passen nicht zusammen. Beides steht auf deiner Bestätigung.');
  }
}

export const TrackIdeaResult = resultUnion(
  'TrackIdeaResult',
  'The way of the idea, or why it is not shown.',
  TrackedIdea,
  [WrongReceipt, TooManyRequests],
);
export type TrackIdeaResult = TrackedIdea | WrongReceipt | TooManyRequests;

export const FollowByCodeResult = resultUnion(
  'FollowByCodeResult',
  'A mail is on its way, or why none is.',
  FollowRequested,
  [WrongReceipt, TooManyRequests, ChallengeRequired],
);
export type FollowByCodeResult =
  FollowRequested | WrongReceipt | TooManyRequests | ChallengeRequired;

export const FollowEditionsResult = resultUnion(
  'FollowEditionsResult',
  'A mail is on its way, or why none is.',
  FollowRequested,
  [ChallengeRequired],
);
export type FollowEditionsResult = FollowRequested | ChallengeRequired;

export const ConfirmAddressFollowResult = resultUnion(
  'ConfirmAddressFollowResult',
  'The address hears of it, or the link does nothing any more.',
  AddressFollowed,
  [NotFound],
);
export type ConfirmAddressFollowResult = AddressFollowed | NotFound;
