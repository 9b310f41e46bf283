import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, Request, type RequestContext } from '@ein/platform';
import { Returning } from '@ein/returning';
import { QueueCounts, QueueItemType } from '@ein/queue';
import { DecisionReading } from './decision-reading.service.js';
import { DecisionType } from './decision.type.js';
import { EditsInQueue } from './edits-in-queue.service.js';
import { QueueEdit, QueueTextChange } from './queue-edit.type.js';

/** What deciding adds to an item of the queue. */
@Resolver(() => QueueItemType)
export class ItemDecisionResolver {
  constructor(
    private readonly reading: DecisionReading,
    private readonly edits: EditsInQueue,
  ) {}

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
}

@Resolver(() => QueueCounts)
export class DecidedTodayResolver {
  constructor(
    private readonly reading: DecisionReading,
    private readonly returning: Returning,
  ) {}

  @ResolveField(() => Int, { description: 'Ideas that wait for their authors.' })
  async withAuthors(): Promise<number> {
    return this.returning.countOpen();
  }

  @ResolveField(() => Int, {
    description: 'Decisions of this day in Einbeck, of all moderators.',
  })
  async decidedToday(): Promise<number> {
    return this.reading.countToday();
  }
}
