import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { QueueItemType } from '@ein/queue';
import { BatchDeciding } from './batch-deciding.service.js';
import { BatchItemsArgs, DecideBatchInput, UndoBatchInput } from './batch.inputs.js';
import { BatchResult, BatchUndone } from './batch.type.js';

@Resolver()
export class BatchResolver {
  constructor(private readonly batches: BatchDeciding) {}

  @Staff('moderator')
  @Query(() => [QueueItemType], {
    name: 'queueItems',
    description: 'Some items, open or closed, in the order of their ids.',
  })
  async queueItems(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() { ids }: BatchItemsArgs,
  ): Promise<QueueItemType[]> {
    return this.batches.items(viewer, ids);
  }

  @Staff('moderator')
  @Mutation(() => [BatchResult], {
    name: 'decideBatch',
    description: 'Decides chosen items, each for itself, with one reason; answers for each item.',
  })
  async decideBatch(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: DecideBatchInput,
  ): Promise<BatchResult[]> {
    return this.batches.decide(viewer, input);
  }

  @Staff('moderator')
  @Mutation(() => [BatchUndone], {
    name: 'undoBatch',
    description: 'Takes decisions back within ten seconds, each for itself.',
  })
  async undoBatch(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { decisionIds }: UndoBatchInput,
  ): Promise<BatchUndone[]> {
    return this.batches.undo(viewer, decisionIds);
  }
}
