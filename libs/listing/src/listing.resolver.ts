import { Args, Context, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentViewer, loaderOf, Public, type RequestContext, type Viewer } from '@ein/platform';
import { ProjectType } from '@ein/projects';
import { IdeaConnection, Facets } from './listing.type.js';
import { IdeasArgs } from './listing.inputs.js';
import { needsOf } from './listing-needs.policy.js';
import { ListingService } from './listing.service.js';

/** A page remembers its filter, so that facets are counted only when somebody asks. */
type Page = Omit<IdeaConnection, 'facets'> & Pick<IdeasArgs, 'filter' | 'within' | 'period'>;

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
    const page = await this.service.page(viewer, args, needsOf(info));
    const { filter, within, period } = args;
    return { ...page, filter, within, period };
  }

  @ResolveField(() => Facets)
  async facets(@Parent() page: Page): Promise<Facets> {
    const { filter, within = null, period = null } = page;
    return this.service.facets(filter ?? {}, { within, period });
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
