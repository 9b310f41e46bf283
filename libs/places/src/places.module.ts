import { Module } from '@nestjs/common';
import { PlaceRepository } from './place.repository.js';
import { PlaceResolver } from './place.resolver.js';
import { PlaceService } from './place.service.js';
import { ViewerPlaceResolver } from './viewer-place.resolver.js';

@Module({
  providers: [PlaceRepository, PlaceService, PlaceResolver, ViewerPlaceResolver],
  exports: [PlaceService],
})
export class PlacesModule {}
