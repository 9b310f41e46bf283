import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  berlinDay,
  CurrentViewer,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
} from '@ein/platform';
import { ViewerType } from '@ein/accounts';
import { EndSessionInput } from './own-session.inputs.js';
import { OwnSession } from './own-session.type.js';
import { SessionService } from './session.service.js';

/** Where somebody is signed in, and the ways to end it. */
@Resolver(() => ViewerType)
export class OwnSessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @ResolveField(() => Boolean, {
    description: 'The rights of staff begin with a second factor that is still missing.',
  })
  awaitsSecondFactor(@Request() request: RequestContext): boolean {
    return request.session?.awaits != null;
  }

  @ResolveField(() => Boolean, {
    description: 'Proven within the last 15 minutes: sensitive acts work.',
  })
  isFresh(@Request() request: RequestContext): boolean {
    return this.sessions.requireFresh(request) === null;
  }

  @SignedIn()
  @Query(() => [OwnSession], { description: 'Where one is signed in, last used first.' })
  async mySessions(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
  ): Promise<OwnSession[]> {
    return (await this.sessions.ofAccount(viewer.id)).map((session) => ({
      ...session,
      current: session.id === request.session?.id,
      lastSeenOn: berlinDay(session.lastSeenAt),
    }));
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Ends one of the own sessions; false when it is gone.' })
  async endSession(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: EndSessionInput,
  ): Promise<boolean> {
    return this.sessions.endOne(viewer.id, input.id);
  }

  @SignedIn()
  @Mutation(() => Int, { description: 'Ends all own sessions but this one; says how many.' })
  async endOtherSessions(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
  ): Promise<number> {
    return this.sessions.endAll(viewer.id, request.session?.id ?? null);
  }
}
