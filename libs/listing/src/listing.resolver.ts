import { Args, Context, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';
import { CurrentViewer, loaderOf, Public, type RequestContext, type Viewer } from '@ein/platform';
import { ProjectType } from '@ein/projects';
import { IdeaConnection, Facets } from './listing.type.js';
import { IdeasArgs } from './listing.inputs.js';
import { ListingService } from './listing.service.js';

/** A page remembers its filter, so that facets are counted only when somebody asks. */
type Page = Omit<IdeaConnection, 'facets'> & { filter: IdeasArgs['filter'] };

@Resolver(() => IdeaConnection)
export class ListingResolver {
  constructor(private readonly service: ListingService) {}

  @Public()
  @Query(() => IdeaConnection, {
    name: 'ideas',
    description: 'Published ideas, filtered and in order.',
  })
  async ideas(
    @CurrentViewer() viewer: Viewer,
    @Args() args: IdeasArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page> {
    const page = await this.service.page(viewer, args, asksFor(info, ['body', 'bodyHtml']));
    return { ...page, filter: args.filter };
  }

  @ResolveField(() => Facets)
  async facets(@Parent() page: Page): Promise<Facets> {
    return this.service.facets(page.filter ?? {});
  }
}

@Resolver(() => ProjectType)
export class ProjectFieldsResolver {
  constructor(private readonly service: ListingService) {}

  @ResolveField(() => Int)
  async openIdeaCount(
    @Parent() project: ProjectType,
    @Context() request: RequestContext,
  ): Promise<number> {
    return loaderOf(request, 'open-ideas', (ids: readonly string[]) =>
      this.service.countOpen(ids),
    ).load(project.id);
  }
}

/** Whether one of these fields of the list's ideas is asked for, anywhere below. */
function asksFor(info: GraphQLResolveInfo, names: string[]): boolean {
  const within = (selections: readonly SelectionNode[] | undefined): boolean =>
    selections?.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return within(info.fragments[selection.name.value]?.selectionSet.selections);
      if (selection.kind === Kind.FIELD && names.includes(selection.name.value)) return true;
      return within((selection as FieldNode).selectionSet?.selections);
    }) ?? false;
  return info.fieldNodes.some((node) => within(node.selectionSet?.selections));
}
