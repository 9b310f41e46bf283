import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type SignedInViewer } from '@ein/platform';
import { SubscribeInput, UnsubscribeInput } from './subscription.inputs.js';
import { SubscribeResult } from './subscription.problems.js';
import { SubscriptionService } from './subscription.service.js';
import { SubscriptionType } from './subscription.type.js';

@Resolver(() => SubscriptionType)
export class SubscriptionResolver {
  constructor(private readonly service: SubscriptionService) {}

  @SignedIn()
  @Query(() => [SubscriptionType], {
    name: 'mySubscriptions',
    description: 'Places, themes, projects and saved searches of which the viewer hears new ideas.',
  })
  async mySubscriptions(@CurrentViewer() viewer: SignedInViewer): Promise<SubscriptionType[]> {
    return this.service.of(viewer);
  }

  @SignedIn()
  @Mutation(() => SubscribeResult, {
    name: 'subscribe',
    description:
      'Hears of new ideas that fit these words and filters; the same again only renames.',
  })
  async subscribe(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SubscribeInput,
  ): Promise<SubscribeResult> {
    return this.service.subscribe(viewer, input);
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    name: 'endSubscription',
    description: 'Ends an own subscription; false when there was none.',
  })
  async endSubscription(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: UnsubscribeInput,
  ): Promise<boolean> {
    return this.service.end(viewer, input.subscriptionId);
  }
}
