import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  loaderOf,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
} from '@ein/platform';
import { IdeaIdInput, IdeaType } from '@ein/ideas';
import { FollowResult } from './follow.problems.js';
import { FollowService } from './follow.service.js';
import { FollowedIdea, FollowReason } from './follow.type.js';

@Resolver(() => IdeaType)
export class FollowResolver {
  constructor(private readonly service: FollowService) {}

  @SignedIn()
  @Mutation(() => FollowResult, {
    name: 'followIdea',
    description: 'Follows an idea without supporting it; takes an earlier stop back.',
  })
  async followIdea(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: IdeaIdInput,
  ): Promise<FollowResult> {
    return this.service.follow(viewer, input.ideaId);
  }

  @SignedIn()
  @Mutation(() => FollowResult, {
    name: 'stopFollowingIdea',
    description: 'Stops hearing of an idea; support and contributions stay.',
  })
  async stopFollowingIdea(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: IdeaIdInput,
  ): Promise<FollowResult> {
    return this.service.stop(viewer, input.ideaId);
  }

  @SignedIn()
  @Query(() => [FollowedIdea], {
    name: 'followedIdeas',
    description: 'Public ideas that the viewer follows, newest first, at most 200.',
  })
  async followedIdeas(@CurrentViewer() viewer: SignedInViewer): Promise<FollowedIdea[]> {
    return this.service.followedBy(viewer);
  }

  @ResolveField(() => FollowReason, {
    nullable: true,
    description: 'Why the viewer hears of this idea; null: they do not. Nobody else is told.',
  })
  async viewerFollows(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<FollowReason | null> {
    const { viewer } = request;
    if (!viewer) return null;
    return loaderOf(request, 'followed ideas', (ids: readonly string[]) =>
      this.service.reasonsOf(viewer.id, ids),
    ).load(idea.id);
  }
}
