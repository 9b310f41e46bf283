import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ideaNeedsOf } from '@ein/listing';
import { CurrentViewer, Public, type Viewer } from '@ein/platform';
import { FabricArgs } from './council-figures.inputs.js';
import { CouncilFiguresService } from './council-figures.service.js';
import { CouncilFigures, FabricTile, TownFigures } from './council-figures.type.js';

/** Where in the figures ideas stand. */
const IDEAS = ['mostVoted', 'idea'];

@Resolver(() => CouncilFigures)
export class CouncilFiguresResolver {
  constructor(private readonly service: CouncilFiguresService) {}

  @Public()
  @Query(() => CouncilFigures, {
    name: 'councilFigures',
    description:
      'Live figures for the council, with the moment they were counted. Groups below 5 people are not shown.',
  })
  async councilFigures(
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CouncilFigures> {
    return this.service.figuresFor(viewer, ideaNeedsOf(info, IDEAS));
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
}
