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
import { EditsInQueue } from './edits-in-queue.service.js';
import { DecisionReading } from './decision-reading.service.js';
import { DecisionType } from './decision.type.js';
import { ItemIdInput, QueueArgs, QueueItemArgs } from './moderation.inputs.js';
import { NoticeType } from './notice.type.js';
import {
  QueueAuthor,
  QueueConnection,
  QueueCounts,
  QueueEdit,
  QueueItemType,
  QueueTextChange,
} from './queue.type.js';
import { QueueService } from './queue.service.js';
import { SimilarToItem } from './similar-to-item.service.js';

@Resolver(() => QueueItemType)
export class QueueItemResolver {
  constructor(
    private readonly service: QueueService,
    private readonly reading: DecisionReading,
    private readonly similarity: SimilarToItem,
    private readonly edits: EditsInQueue,
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

  @ResolveField(() => [NoticeType], { description: 'Oldest first.' })
  async notices(
    @Parent() item: QueueItemType,
    @Request() request: RequestContext,
  ): Promise<NoticeType[]> {
    return loaderOf(request, 'queue-notices', (ids: readonly string[]) =>
      this.service.noticesOf(ids),
    ).load(item.id);
  }

  @ResolveField(() => DecisionType, {
    nullable: true,
    description: 'What closed it; for an open appeal the decision it is against.',
  })
  async decision(
    @Parent() item: QueueItemType,
    @Request() request: RequestContext,
  ): Promise<DecisionType | null> {
    return loaderOf(request, 'queue-decisions', (items: readonly QueueItemType[]) =>
      this.reading.ofItems(items),
    ).load(item);
  }

  @ResolveField(() => QueueAuthor, { nullable: true })
  async author(@Parent() item: QueueItemType): Promise<QueueAuthor | null> {
    return this.service.author(item.authorId);
  }

  @ResolveField(() => QueueEdit, {
    nullable: true,
    description: 'The edit that it is about, compared with the text it started from.',
  })
  async edit(@Parent() item: QueueItemType): Promise<QueueEdit | null> {
    return this.edits.ofItem(item);
  }

  @ResolveField(() => QueueTextChange, {
    nullable: true,
    description: 'What its author changed since it came into the queue; null when nothing.',
  })
  async changed(@Parent() item: QueueItemType): Promise<QueueTextChange | null> {
    return this.edits.sinceOpened(item);
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
    return this.service.total(connection.filter);
  }

  @ResolveField(() => QueueCounts)
  async counts(): Promise<QueueCounts> {
    return this.service.counts();
  }
}
