import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@ein/accounts';
import { PlaceService } from './place.service.js';
import { PlaceType } from './place.type.js';

/** Accounts know of a place only its id. */
@Resolver(() => ViewerType)
export class ViewerPlaceResolver {
  constructor(private readonly places: PlaceService) {}

  @ResolveField(() => PlaceType, { nullable: true, description: 'The Ortschaft they gave.' })
  async place(@Parent() viewer: ViewerType): Promise<PlaceType | null> {
    return viewer.placeId ? this.places.find(viewer.placeId) : null;
  }
}
