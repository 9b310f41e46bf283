import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { KnownField, loaderOf, Request, type RequestContext } from '@ein/platform';
import { IdeaType } from '@ein/ideas';
import { CommentChecking } from './comment-checking.service.js';
import { CommentChecks } from './comment-checks.service.js';
import { CommentType } from './comment.type.js';

@Resolver(() => IdeaType)
export class OwnWaitingResolver {
  constructor(
    private readonly checking: CommentChecking,
    private readonly checks: CommentChecks,
  ) {}

  @KnownField<IdeaType>('Idea', (_idea, { viewer }) => (viewer ? undefined : []))
  @ResolveField(() => [CommentType], {
    description:
      "The viewer's own comments and replies that wait to be checked; nobody else sees them.",
  })
  async viewerWaitingComments(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<CommentType[]> {
    const load = (ids: readonly string[]) => this.checking.ownWaiting(request.viewer, ids);
    return loaderOf(request, 'own waiting comments', load).load(idea.id);
  }

  @KnownField<IdeaType>('Idea', (_idea, { viewer }) => (viewer ? undefined : false))
  @ResolveField(() => Boolean, {
    description: 'What the viewer writes here is checked before it appears.',
  })
  async viewerCommentsWait(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<boolean> {
    const { viewer } = request;
    if (!viewer) return false;
    const load = (ids: readonly string[]) => this.checks.waitIn(ids, viewer.id);
    return loaderOf(request, 'comments wait', load).load(idea.project.id);
  }
}
