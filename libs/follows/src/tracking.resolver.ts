import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, Request, type RequestContext, type Viewer } from '@ein/platform';
import { IdeaType } from '@ein/ideas';
import {
  ConfirmAddressFollowInput,
  FollowByCodeInput,
  FollowEditionsInput,
  TrackIdeaInput,
} from './tracking.inputs.js';
import {
  ConfirmAddressFollowResult,
  FollowByCodeResult,
  FollowEditionsResult,
  TrackIdeaResult,
} from './tracking.problems.js';
import { TrackingService } from './tracking.service.js';

@Resolver(() => IdeaType)
export class TrackingResolver {
  constructor(private readonly service: TrackingService) {}

  @Public()
  @Query(() => TrackIdeaResult, {
    name: 'trackIdea',
    description: 'The way of an idea for whoever has its number and code, without an account.',
  })
  async trackIdea(
    @Request() request: RequestContext,
    @Args('input') input: TrackIdeaInput,
  ): Promise<TrackIdeaResult> {
    return this.service.track(request, input);
  }

  @Public()
  @Mutation(() => FollowByCodeResult, {
    name: 'followByCode',
    description:
      'Sends a mail to an address that wants to hear of the idea; nothing else is sent before it is confirmed.',
  })
  async followByCode(
    @Request() request: RequestContext,
    @Args('input') input: FollowByCodeInput,
  ): Promise<FollowByCodeResult> {
    return this.service.follow(request, input);
  }

  @Public()
  @Mutation(() => FollowEditionsResult, {
    name: 'followEditions',
    description:
      'Sends a mail to an address that wants to hear of new editions of reports; nothing else is sent before it is confirmed.',
  })
  async followEditions(
    @Request() request: RequestContext,
    @Args('input') input: FollowEditionsInput,
  ): Promise<FollowEditionsResult> {
    return this.service.followEditions(request, input);
  }

  @Public()
  @Mutation(() => ConfirmAddressFollowResult, {
    name: 'confirmAddressFollow',
    description: 'Confirms the address with the link from the mail.',
  })
  async confirmAddressFollow(
    @Request() request: RequestContext,
    @Args('input') input: ConfirmAddressFollowInput,
  ): Promise<ConfirmAddressFollowResult> {
    return this.service.confirm(request.language, input.token);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The code on its receipt, which opens its way together with the number; for the author alone.',
  })
  receiptCode(@Parent() idea: IdeaType, @CurrentViewer() viewer: Viewer): string | null {
    return viewer && viewer.id === idea.authorId ? this.service.codeOf(idea.id) : null;
  }
}
