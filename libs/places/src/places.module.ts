import { Module } from '@nestjs/common';
import { PlaceRepository } from './place.repository.js';
import { PlaceResolver } from './place.resolver.js';
import { PlaceService } from './place.service.js';

@Module({ providers: [PlaceRepository, PlaceService, PlaceResolver], exports: [PlaceService] })
export class PlacesModule {}
