import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdeaType } from '@ein/ideas';
import { loaderOf, Request, type RequestContext } from '@ein/platform';
import { EventService } from './event.service.js';
import { TownEventType } from './town-event.type.js';

@Resolver(() => IdeaType)
export class IdeaEventsResolver {
  constructor(private readonly service: EventService) {}

  @ResolveField(() => [TownEventType], {
    description: 'Public events out of which it came, oldest first.',
  })
  async events(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<TownEventType[]> {
    const load = (ids: readonly string[]) => this.service.eventsOf(ids);
    return loaderOf(request, 'events of ideas', load).load(idea.id);
  }
}
