import { Injectable } from '@nestjs/common';
import type { Place } from './place.entity.js';
import { PlaceRepository } from './place.repository.js';

@Injectable()
export class PlaceService {
  constructor(private readonly places: PlaceRepository) {}

  async all(): Promise<Place[]> {
    return this.places.findAll();
  }

  async find(id: string): Promise<Place | null> {
    return this.places.find(id);
  }

  /** Puts places on the map of the town; used when a town is set up. */
  async settle(places: Place[]): Promise<void> {
    await this.places.insert(places);
  }
}
