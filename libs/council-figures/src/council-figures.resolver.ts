import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type DataLoader from 'dataloader';
import { IdeaType } from '@ein/ideas';
import { ListingService } from '@ein/listing';
import { loaderOf, Public, Request, type RequestContext } from '@ein/platform';
import { FabricArgs } from './council-figures.inputs.js';
import { CouncilFiguresService } from './council-figures.service.js';
import {
  ContestedRow,
  CouncilFigures,
  DueRow,
  FabricTile,
  TownFigures,
} from './council-figures.type.js';

/** Ideas are read anew, so one that was hidden since the counting is left out. */
function cards(
  request: RequestContext,
  listing: ListingService,
): DataLoader<string, IdeaType | null> {
  return loaderOf(request, 'council-ideas', async (ids: readonly string[]) => {
    const found = new Map(
      (await listing.cardsByIds(request.viewer, ids)).map((card) => [card.id, card]),
    );
    return ids.map((id) => found.get(id) ?? null);
  });
}

async function onlyPublic<T extends { ideaId: string }>(
  rows: T[],
  loader: DataLoader<string, IdeaType | null>,
): Promise<T[]> {
  const ideas = await loader.loadMany(rows.map((row) => row.ideaId));
  return rows.filter((_, index) => ideas[index] && !(ideas[index] instanceof Error));
}

async function ideaOf(
  { ideaId }: { ideaId: string },
  loader: DataLoader<string, IdeaType | null>,
): Promise<IdeaType> {
  const idea = await loader.load(ideaId);
  if (!idea) throw new Error(`Idea ${ideaId} of a figure is not public.`);
  return idea;
}

@Resolver(() => CouncilFigures)
export class CouncilFiguresResolver {
  constructor(
    private readonly service: CouncilFiguresService,
    private readonly listing: ListingService,
  ) {}

  @Public()
  @Query(() => CouncilFigures, {
    name: 'councilFigures',
    description:
      'Live figures for the council, with the moment they were counted. Groups below 5 people are not shown.',
  })
  async councilFigures(): Promise<CouncilFigures> {
    return this.service.figures();
  }

  @Public()
  @Query(() => TownFigures, { name: 'townFigures', description: 'The town in figures.' })
  async townFigures(): Promise<TownFigures> {
    return (await this.service.figures()).figures;
  }

  @Public()
  @Query(() => [FabricTile], {
    name: 'fabric',
    description: 'The newest ideas as a cloth of Models.',
  })
  async fabric(@Args() { first }: FabricArgs): Promise<FabricTile[]> {
    return this.service.fabric(first);
  }

  @ResolveField(() => [IdeaType], { description: 'Most supported first.' })
  async mostVoted(
    @Parent() { mostVotedIds }: CouncilFigures,
    @Request() request: RequestContext,
  ): Promise<IdeaType[]> {
    const ideas = await Promise.all(
      mostVotedIds.map((id) => cards(request, this.listing).load(id)),
    );
    return ideas.flatMap((idea) => idea ?? []);
  }

  @ResolveField(() => [ContestedRow], { description: 'Most evenly disputed first.' })
  async contested(
    @Parent() { contestedRows }: CouncilFigures,
    @Request() request: RequestContext,
  ): Promise<ContestedRow[]> {
    return onlyPublic(contestedRows, cards(request, this.listing));
  }

  @ResolveField(() => [DueRow], { description: 'Earliest first.' })
  async due(
    @Parent() { dueRows }: CouncilFigures,
    @Request() request: RequestContext,
  ): Promise<DueRow[]> {
    return onlyPublic(dueRows, cards(request, this.listing));
  }
}

@Resolver(() => ContestedRow)
export class ContestedRowResolver {
  constructor(private readonly listing: ListingService) {}

  @ResolveField(() => IdeaType)
  async idea(@Parent() row: ContestedRow, @Request() request: RequestContext): Promise<IdeaType> {
    return ideaOf(row, cards(request, this.listing));
  }
}

@Resolver(() => DueRow)
export class DueRowResolver {
  constructor(private readonly listing: ListingService) {}

  @ResolveField(() => IdeaType)
  async idea(@Parent() row: DueRow, @Request() request: RequestContext): Promise<IdeaType> {
    return ideaOf(row, cards(request, this.listing));
  }
}
