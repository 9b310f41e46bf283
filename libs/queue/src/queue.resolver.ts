import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommentType } from '@ein/comments';
import { IdeaType } from '@ein/ideas';
import {
  CurrentViewer,
  loaderOf,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { ItemIdInput, QueueArgs, QueueItemArgs } from './queue.inputs.js';
import { QueueAuthor, QueueConnection, QueueCounts, QueueItemType } from './queue.type.js';
import { countsOf, QueueService } from './queue.service.js';
import { SimilarToItem } from './similar-to-item.service.js';

@Resolver(() => QueueItemType)
export class QueueItemResolver {
  constructor(
    private readonly service: QueueService,
    private readonly similarity: SimilarToItem,
  ) {}

  @Staff('moderator')
  @Query(() => QueueItemType, {
    name: 'queueItem',
    nullable: true,
    description: 'One item, open or closed.',
  })
  async queueItem(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() { id }: QueueItemArgs,
  ): Promise<QueueItemType | null> {
    return this.service.item(viewer, id);
  }

  @Staff('moderator')
  @Mutation(() => Boolean, {
    name: 'claimItem',
    description:
      'Says for two minutes that the viewer is on it; false when a colleague was first or it is closed.',
  })
  async claimItem(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: ItemIdInput,
  ): Promise<boolean> {
    return this.service.claim(viewer, input.itemId);
  }

  @ResolveField(() => IdeaType, {
    nullable: true,
    description: 'The idea, or the one the comment stands under.',
  })
  async idea(
    @Parent() item: QueueItemType,
    @Request() request: RequestContext,
  ): Promise<IdeaType | null> {
    return loaderOf(request, 'queue-ideas', (ids: readonly string[]) =>
      this.service.ideas(ids),
    ).load(item.ideaId);
  }

  @ResolveField(() => CommentType, {
    nullable: true,
    description: 'null when it is about the idea itself.',
  })
  async comment(
    @Parent() item: QueueItemType,
    @Request() request: RequestContext,
  ): Promise<CommentType | null> {
    if (!item.commentId) return null;
    return loaderOf(request, 'queue-comments', (ids: readonly string[]) =>
      this.service.commentsByIds(ids),
    ).load(item.commentId);
  }

  @ResolveField(() => QueueAuthor, { nullable: true })
  async author(@Parent() item: QueueItemType): Promise<QueueAuthor | null> {
    return this.service.author(item.authorId);
  }

  @ResolveField(() => [IdeaType], {
    description: 'Public ideas that sound like it; empty for comments.',
  })
  async similar(
    @Parent() item: QueueItemType,
    @CurrentViewer() viewer: SignedInViewer,
  ): Promise<IdeaType[]> {
    return this.similarity.to(viewer, item);
  }
}

@Resolver(() => QueueConnection)
export class QueueConnectionResolver {
  constructor(private readonly service: QueueService) {}

  @Staff('moderator')
  @Query(() => QueueConnection, {
    name: 'moderationQueue',
    description: 'What waits for a decision, due first.',
  })
  async moderationQueue(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() args: QueueArgs,
  ): Promise<QueueConnection> {
    return this.service.page(viewer, args);
  }

  @ResolveField(() => Int)
  async totalCount(@Parent() connection: QueueConnection): Promise<number> {
    return connection.total();
  }

  @ResolveField(() => QueueCounts)
  async counts(@Parent() connection: QueueConnection): Promise<QueueCounts> {
    return countsOf(await connection.open());
  }
}
