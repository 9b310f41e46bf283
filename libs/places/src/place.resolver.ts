import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { PlaceService } from './place.service.js';
import { PlaceType } from './place.type.js';

@Resolver(() => PlaceType)
export class PlaceResolver {
  constructor(private readonly service: PlaceService) {}

  @Public()
  @Query(() => [PlaceType], {
    name: 'places',
    description: 'All parts of the town, the core town first.',
  })
  async places(): Promise<PlaceType[]> {
    return this.service.all();
  }
}
