import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type SignedInViewer, Staff } from '@ein/platform';
import { EventKeeping } from './event-keeping.service.js';
import {
  AllEventsArgs,
  CancelEventInput,
  EventIdInput,
  KeepMinutesInput,
  SaveEventInput,
} from './event.inputs.js';
import { EventResult } from './event.problems.js';
import { EventService } from './event.service.js';
import { EventDeskType, TownEventConnection } from './town-event.type.js';

@Resolver(() => EventDeskType)
export class EventKeepingResolver {
  constructor(
    private readonly reading: EventService,
    private readonly keeping: EventKeeping,
  ) {}

  @Staff('office')
  @Query(() => TownEventConnection, {
    name: 'allEvents',
    description: 'All events with drafts, the latest beginning first.',
  })
  async allEvents(@Args() args: AllEventsArgs): Promise<TownEventConnection> {
    return this.reading.all(args);
  }

  @Staff('office')
  @Query(() => EventDeskType, {
    name: 'eventDesk',
    nullable: true,
    description: 'An event as it was written, drafts too.',
  })
  async eventDesk(
    @Args('eventNumber', { type: () => Int }) eventNumber: number,
  ): Promise<EventDeskType | null> {
    return this.reading.desk(eventNumber);
  }

  @Staff('office')
  @Mutation(() => EventResult, {
    name: 'saveEvent',
    description: 'Adds a draft, or changes an event; whoever registered is told of time and place.',
  })
  async saveEvent(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SaveEventInput,
  ): Promise<EventResult> {
    return this.keeping.save(viewer, input);
  }

  @Staff('office')
  @Mutation(() => EventResult, { name: 'publishEvent', description: 'Makes a draft public.' })
  async publishEvent(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: EventIdInput,
  ): Promise<EventResult> {
    return this.keeping.publish(viewer, input.eventId);
  }

  @Staff('office')
  @Mutation(() => EventResult, {
    name: 'cancelEvent',
    description: 'Cancels a public event with a reason, and tells all who registered.',
  })
  async cancelEvent(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: CancelEventInput,
  ): Promise<EventResult> {
    return this.keeping.cancel(viewer, input);
  }

  @Staff('office')
  @Mutation(() => EventResult, {
    name: 'duplicateEvent',
    description: 'A new draft with the same words, four weeks later.',
  })
  async duplicateEvent(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: EventIdInput,
  ): Promise<EventResult> {
    return this.keeping.duplicate(viewer, input.eventId);
  }

  @Staff('office')
  @Mutation(() => Boolean, {
    name: 'discardEvent',
    description: 'Throws a draft away; false for what was public.',
  })
  async discardEvent(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: EventIdInput,
  ): Promise<boolean> {
    return this.keeping.discard(viewer, input.eventId);
  }

  @Staff('office')
  @Mutation(() => EventResult, {
    name: 'keepEventMinutes',
    description: 'Keeps the minutes and the ideas that came out of it; maybe makes them public.',
  })
  async keepEventMinutes(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: KeepMinutesInput,
  ): Promise<EventResult> {
    return this.keeping.keepMinutes(viewer, input);
  }
}
