import { Args, Context, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';
import { CurrentViewer, loaderOf, Public, type RequestContext, type Viewer } from '@ein/platform';
import { ProjectType } from '@ein/projects';
import { IdeaConnection, Facets } from './listing.type.js';
import { IdeasArgs } from './listing.inputs.js';
import type { Needs } from './listing.repository.js';
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

/** What a list's card shows, with what stands around the cards. */
const ON_CARDS = new Set(
  `nodes pageInfo endCursor hasNextPage totalCount order facets states places categories projects count __typename
   id number slug name title excerpt status visibility modelStage voteCount commentCount viewerHasVoted viewerIsAuthor place createdAt publishedAt`.split(
    /\s+/,
  ),
);

/** As little as the document's fields allow: joins and columns are what a list costs. */
function needsOf(info: GraphQLResolveInfo): Needs {
  const asked = new Set<string>();
  const collect = (selections: readonly SelectionNode[] | undefined): void =>
    selections?.forEach((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return collect(info.fragments[selection.name.value]?.selectionSet.selections);
      if (selection.kind === Kind.FIELD) asked.add(selection.name.value);
      collect(selection.selectionSet?.selections);
    });
  for (const node of info.fieldNodes) collect(node.selectionSet?.selections);
  if (asked.has('body') || asked.has('bodyHtml')) return 'text';
  return [...asked].every((field) => ON_CARDS.has(field)) ? 'card' : 'all';
}
