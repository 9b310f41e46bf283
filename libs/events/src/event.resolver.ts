import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IdeaType } from '@ein/ideas';
import {
  CurrentViewer,
  loaderOf,
  Public,
  Request,
  type RequestContext,
  type Viewer,
} from '@ein/platform';
import { EventsArgs } from './event.inputs.js';
import { EventService } from './event.service.js';
import { RegistrationStandings } from './registration-standings.service.js';
import { OwnRegistrationType } from './registration.type.js';
import { TownEventConnection, TownEventType } from './town-event.type.js';

@Resolver(() => TownEventType)
export class EventResolver {
  constructor(
    private readonly service: EventService,
    private readonly standings: RegistrationStandings,
  ) {}

  @Public()
  @Query(() => TownEventConnection, {
    name: 'events',
    description: 'Public events: what comes, or what was.',
  })
  async events(@Args() args: EventsArgs): Promise<TownEventConnection> {
    return this.service.list(args);
  }

  @Public()
  @Query(() => [TownEventType], {
    name: 'eventCalendar',
    description: 'Public events of the last year and to come, cancelled ones too, for calendars.',
  })
  async eventCalendar(): Promise<TownEventType[]> {
    return this.service.calendar();
  }

  @Public()
  @Query(() => TownEventType, {
    name: 'event',
    nullable: true,
    description: 'A public event by its number, or null.',
  })
  async event(
    @Args('eventNumber', { type: () => Int }) eventNumber: number,
  ): Promise<TownEventType | null> {
    return this.service.byNumber(eventNumber);
  }

  @ResolveField(() => [IdeaType], { description: 'Public ideas that came out of it.' })
  async ideas(
    @Parent() event: TownEventType,
    @Request() request: RequestContext,
  ): Promise<IdeaType[]> {
    const load = (ids: readonly string[]) => this.service.ideasOf(request.viewer, ids);
    return loaderOf(request, 'ideas of events', load).load(event.id);
  }

  @ResolveField(() => OwnRegistrationType, {
    nullable: true,
    complexity: 20,
    description: 'How the viewer stands with it; null for whoever is not signed in.',
  })
  async viewerRegistration(
    @Parent() event: TownEventType,
    @CurrentViewer() viewer: Viewer,
  ): Promise<OwnRegistrationType | null> {
    return viewer && this.standings.ofViewer(viewer, event.id);
  }
}
