import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  CurrentViewer,
  KnownField,
  loaderOf,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
  TakesPart,
} from '@ein/platform';
import { CommentIdInput, CommentType } from '@ein/comments';
import { IdeaIdInput, IdeaType } from '@ein/ideas';
import { CommentVoteResult, VoteResult } from './vote.problems.js';
import { asksForMore } from './vote-selection.policy.js';
import { VoteService } from './vote.service.js';

@Resolver(() => IdeaType)
export class IdeaVoteResolver {
  constructor(private readonly service: VoteService) {}

  @SignedIn()
  @TakesPart()
  @Mutation(() => VoteResult, {
    name: 'voteForIdea',
    description: 'Supports an idea. One person counts once.',
  })
  async voteForIdea(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: IdeaIdInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VoteResult> {
    return this.service.voteForIdea(viewer, input.ideaId, asksForMore(info));
  }

  @SignedIn()
  @Mutation(() => VoteResult, {
    name: 'withdrawVote',
    description: 'Takes the support for an idea back.',
  })
  async withdrawVote(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: IdeaIdInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VoteResult> {
    return this.service.withdrawVote(viewer, input.ideaId, asksForMore(info));
  }

  @KnownField<IdeaType>(
    'Idea',
    (idea, { viewer }) => idea.viewerHasVoted ?? (viewer ? undefined : false),
  )
  @ResolveField(() => Boolean, {
    description: 'Whether the viewer supports it; nobody else is told.',
  })
  async viewerHasVoted(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<boolean> {
    const { viewer } = request;
    if (!viewer || idea.viewerHasVoted !== undefined) return idea.viewerHasVoted ?? false;
    return loaderOf(request, 'voted ideas', (ids: readonly string[]) =>
      this.service.votedIdeas(viewer.id, ids),
    ).load(idea.id);
  }
}

@Resolver(() => CommentType)
export class CommentVoteResolver {
  constructor(private readonly service: VoteService) {}

  @SignedIn()
  @TakesPart()
  @Mutation(() => CommentVoteResult, {
    name: 'voteForComment',
    description: 'Calls a comment a good reason.',
  })
  async voteForComment(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: CommentIdInput,
  ): Promise<CommentVoteResult> {
    return this.service.voteForComment(viewer, input.commentId);
  }

  @SignedIn()
  @Mutation(() => CommentVoteResult, {
    name: 'withdrawCommentVote',
    description: 'Takes that back.',
  })
  async withdrawCommentVote(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: CommentIdInput,
  ): Promise<CommentVoteResult> {
    return this.service.withdrawCommentVote(viewer, input.commentId);
  }

  @KnownField<CommentType>(
    'Comment',
    (comment, { viewer }) => comment.viewerHasVoted ?? (viewer ? undefined : false),
  )
  @ResolveField(() => Boolean, {
    description: 'Whether the viewer calls it a good reason; nobody else is told.',
  })
  async viewerHasVoted(
    @Parent() comment: CommentType,
    @Request() request: RequestContext,
  ): Promise<boolean> {
    const { viewer } = request;
    if (!viewer || comment.viewerHasVoted !== undefined) return comment.viewerHasVoted ?? false;
    return loaderOf(request, 'voted comments', (ids: readonly string[]) =>
      this.service.votedComments(viewer.id, ids),
    ).load(comment.id);
  }
}
