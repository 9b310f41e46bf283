import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CommentType } from '@ein/comments';
import { IdeaType } from '@ein/ideas';
import { loaderOf, Request, type RequestContext } from '@ein/platform';
import { OriginRepository } from './origin.repository.js';
import { CommentOrigin, IdeaOrigin } from './origin.type.js';

@Resolver(() => IdeaType)
export class IdeaOriginResolver {
  constructor(private readonly origins: OriginRepository) {}

  @ResolveField(() => IdeaOrigin, {
    nullable: true,
    description: 'null: it was written here.',
  })
  async origin(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<IdeaOrigin | null> {
    return loaderOf(request, 'origins of ideas', (ids: readonly string[]) =>
      this.origins.findOfIdeas(ids),
    ).load(idea.id);
  }
}

@Resolver(() => CommentType)
export class CommentOriginResolver {
  constructor(private readonly origins: OriginRepository) {}

  @ResolveField(() => CommentOrigin, {
    nullable: true,
    description: 'null: it was written here, or it is removed.',
  })
  async origin(
    @Parent() comment: CommentType,
    @Request() request: RequestContext,
  ): Promise<CommentOrigin | null> {
    if (comment.removed) return null;
    return loaderOf(request, 'origins of comments', (ids: readonly string[]) =>
      this.origins.findOfComments(ids),
    ).load(comment.id);
  }
}
