import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { KnownField, loaderOf, Request, type RequestContext } from '@ein/platform';
import { IdeaType } from '@ein/ideas';
import { MergedIdea } from './merge.type.js';
import { Merging } from './merging.service.js';

const NO_LINKS: MergedIdea[] = [];

/** What merging adds to an idea. Most ideas have no links and cost nothing here. */
@Resolver(() => IdeaType)
export class IdeaMergeResolver {
  constructor(private readonly service: Merging) {}

  @KnownField<IdeaType>('Idea', (idea) => (idea.mergedInto ? undefined : null))
  @ResolveField(() => MergedIdea, {
    nullable: true,
    description: 'The main idea, where it is a duplicate and the main idea is public.',
  })
  async mergedInto(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<MergedIdea | null> {
    return loaderOf(request, 'main ideas', (ids: readonly string[]) =>
      this.service.mainsOf(ids),
    ).load(idea.id);
  }

  @KnownField<IdeaType>('Idea', (idea) => (idea.linked ? undefined : NO_LINKS))
  @ResolveField(() => [MergedIdea], { description: 'Duplicates that are merged into it.' })
  async linkedIdeas(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<MergedIdea[]> {
    return loaderOf(request, 'linked ideas', (ids: readonly string[]) =>
      this.service.linkedWith(ids),
    ).load(idea.id);
  }

  @KnownField<IdeaType>('Idea', (idea) => (idea.linked ? undefined : 0))
  @ResolveField(() => Int, {
    description: 'Distinct people among `voteCount` who support linked ideas and not this one.',
  })
  async linkedVoteCount(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<number> {
    return (await this.counted(idea, request)).onlyLinked;
  }

  @KnownField<IdeaType>('Idea', (idea) => (idea.linked ? undefined : false))
  @ResolveField(() => Boolean, {
    description: 'Whether the viewer counts here by a linked idea alone; nobody else is told.',
  })
  async viewerCountsByLink(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<boolean> {
    return (await this.counted(idea, request)).viewer;
  }

  private counted(idea: IdeaType, request: RequestContext) {
    const load = (ids: readonly string[]) =>
      this.service.countedThroughLinks(ids, request.viewer?.id ?? null);
    return loaderOf(request, 'counted through links', load).load(idea.id);
  }
}
