import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdeaType } from '@ein/ideas';
import {
  CurrentViewer,
  loaderOf,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { QueueItemType, QueueService } from '@ein/queue';
import { DuplicateDeciding } from './duplicate-deciding.service.js';
import { DismissDuplicateInput } from './duplicate.inputs.js';
import { DismissDuplicateResult } from './duplicate.problems.js';
import { SuspectedDuplicate } from './duplicate.type.js';

@Resolver(() => QueueItemType)
export class ItemDuplicateResolver {
  constructor(private readonly deciding: DuplicateDeciding) {}

  @ResolveField(() => SuspectedDuplicate, {
    nullable: true,
    description: 'For an item about two ideas that may be one; null for all else.',
  })
  async duplicate(
    @Parent() item: QueueItemType,
    @Request() request: RequestContext,
  ): Promise<SuspectedDuplicate | null> {
    return loaderOf(request, 'queue-duplicates', (items: readonly QueueItemType[]) =>
      this.deciding.ofItems(items),
    ).load(item);
  }

  @Staff('moderator')
  @Mutation(() => DismissDuplicateResult, {
    name: 'dismissDuplicate',
    description: 'Says that the two ideas of an item are two; they are never suggested again.',
  })
  async dismissDuplicate(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: DismissDuplicateInput,
  ): Promise<DismissDuplicateResult> {
    return this.deciding.dismiss(viewer, input);
  }
}

@Resolver(() => SuspectedDuplicate)
export class SuspectedDuplicateResolver {
  constructor(
    private readonly deciding: DuplicateDeciding,
    private readonly queue: QueueService,
  ) {}

  @ResolveField(() => IdeaType, { nullable: true, description: 'The older of both.' })
  async other(
    @Parent() { otherId }: SuspectedDuplicate,
    @Request() request: RequestContext,
  ): Promise<IdeaType | null> {
    return loaderOf(request, 'queue-ideas', (ids: readonly string[]) => this.queue.ideas(ids)).load(
      otherId,
    );
  }

  @ResolveField(() => [String], {
    description: 'Up to eight words that both say, the rarest first.',
  })
  async words(@Parent() pair: SuspectedDuplicate): Promise<string[]> {
    return this.deciding.words(pair);
  }
}
