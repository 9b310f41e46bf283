import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
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
import { IdeaType } from '@ein/ideas';
import { CommentListingService } from './comment-listing.service.js';
import {
  CommentsArgs,
  ParticipantsArgs,
  PostCommentInput,
  RepliesArgs,
  ThreadArgs,
} from './comment.inputs.js';
import { CommentMentionService } from './comment-mention.service.js';
import { ParticipantType, PostCommentResult } from './comment.problems.js';
import { CommentService } from './comment.service.js';
import { CommentConnection, CommentSort, CommentType } from './comment.type.js';
import { type Stance, StanceCounts } from './stance.type.js';

@Resolver(() => CommentType)
export class CommentResolver {
  constructor(
    private readonly service: CommentService,
    private readonly lists: CommentListingService,
  ) {}

  @SignedIn()
  @TakesPart()
  @Mutation(() => PostCommentResult, {
    name: 'postComment',
    description: 'Puts a comment or a reply under an idea.',
  })
  async postComment(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: PostCommentInput,
  ): Promise<PostCommentResult> {
    return this.service.post(viewer, input);
  }

  @KnownField<CommentType>('Comment', (comment) => (comment.replyCount === 0 ? [] : undefined))
  @ResolveField(() => [CommentType], {
    description: 'Replies in the order of time; none under a reply.',
  })
  async replies(
    @Parent() comment: CommentType,
    @Request() request: RequestContext,
    @Args() args: RepliesArgs,
  ): Promise<CommentType[]> {
    if (comment.replyCount === 0) return [];
    const load = (threads: readonly string[]) => this.lists.replies(request.viewer, threads, args);
    return loaderOf(request, `replies ${args.first} ${args.after ?? ''}`, load).load(comment.id);
  }
}

@Resolver(() => IdeaType)
export class IdeaCommentsResolver {
  constructor(
    private readonly lists: CommentListingService,
    private readonly service: CommentService,
    private readonly mentions: CommentMentionService,
  ) {}

  @ResolveField(() => CommentConnection, { description: 'The discussion under the idea.' })
  async comments(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
    @Args() args: CommentsArgs,
  ): Promise<CommentConnection> {
    const [linked, { first, stance }] = [idea.linked > 0, args];
    // The page of an idea asks for the best of each side at once.
    if (!stance || args.after || args.sort !== CommentSort.BALANCED)
      return this.lists.ofIdea(request.viewer, idea.id, args, linked);
    const load = (stances: readonly Stance[]) =>
      this.lists.beginnings(request.viewer, { id: idea.id, linked }, stances, first);
    return loaderOf(request, `sides ${idea.id} ${first}`, load).load(stance);
  }

  @ResolveField(() => CommentType, {
    nullable: true,
    description: 'The thread in which the comment of this number stands.',
  })
  async thread(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
    @Args() args: ThreadArgs,
  ): Promise<CommentType | null> {
    return this.service.thread(request.viewer, idea.id, args.number);
  }

  @ResolveField(() => [ParticipantType], {
    description: 'Some who take part and can be addressed; nobody for who is not signed in.',
  })
  async participants(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
    @Args() args: ParticipantsArgs,
  ): Promise<ParticipantType[]> {
    return request.viewer ? this.mentions.offer(request.viewer, idea.id, args.beginning) : [];
  }

  @ResolveField(() => StanceCounts)
  async stanceCounts(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<StanceCounts> {
    return stancesOf(this.lists, request, idea.id);
  }
}

@Resolver(() => CommentConnection)
export class CommentConnectionResolver {
  constructor(private readonly lists: CommentListingService) {}

  @KnownField<CommentConnection>('CommentConnection', (connection) => connection.total)
  @ResolveField(() => Int, {
    description: 'Comments in this list on all its pages, removed ones too.',
  })
  async totalCount(
    @Parent() connection: CommentConnection,
    @Request() request: RequestContext,
  ): Promise<number> {
    if (connection.total !== undefined) return connection.total;
    const { listed } = await stancesOf(this.lists, request, connection.ideaId);
    return listed[connection.stance ?? 'all'];
  }
}

function stancesOf(lists: CommentListingService, request: RequestContext, ideaId: string) {
  return loaderOf(request, 'stances', (ids: readonly string[]) => lists.stances(ids)).load(ideaId);
}
