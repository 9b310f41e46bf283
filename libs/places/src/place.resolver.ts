import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { PlaceService } from './place.service.js';
import { PlaceType } from './place.type.js';

@Resolver(() => PlaceType)
export class PlaceResolver {
  constructor(private readonly service: PlaceService) {}

  @Public()
  @Query(() => [PlaceType], {
    name: 'places',
    description: 'The parts of the town that an idea can have, the core town first.',
  })
  async places(
    @Args('retired', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Also those that only earlier ideas have.',
    })
    retired: boolean,
  ): Promise<PlaceType[]> {
    const places = await this.service.all();
    return retired ? places : places.filter(({ retiredAt }) => !retiredAt);
  }
}
