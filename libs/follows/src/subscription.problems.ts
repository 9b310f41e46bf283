import { ObjectType } from '@nestjs/graphql';
import { Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { SubscriptionType } from './subscription.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Nobody needs more subscriptions than this.',
})
export class TooManySubscriptions extends Problem {}

export const SubscribeResult = resultUnion(
  'SubscribeResult',
  'The subscription, or why there is none.',
  SubscriptionType,
  [TooManySubscriptions, TooManyRequests],
);
export type SubscribeResult = SubscriptionType | TooManySubscriptions | TooManyRequests;
