import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { Place } from './place.entity.js';
import { PlaceRepository } from './place.repository.js';

@Injectable()
export class PlaceService {
  constructor(
    private readonly places: PlaceRepository,
    private readonly database: Database,
  ) {}

  async all(): Promise<Place[]> {
    return this.places.findAll();
  }

  async find(id: string): Promise<Place | null> {
    return this.places.find(id);
  }

  /**
   * Notes how many live in these places, named as on the platform or in its addresses, by whose count and of which year. One
   * that is not known changes nothing at all; gives the names that are not.
   */
  async countResidents(
    counted: readonly { name: string; residents: number | null }[],
    by: { source: string; year: number },
  ): Promise<string[]> {
    return this.database.transaction(async () => {
      const found = await this.places.findNamed(counted.map(({ name }) => name));
      const placeOf = (name: string) =>
        found.find(
          (place) => place.slug === name || place.name.toLowerCase() === name.toLowerCase(),
        );
      const unknown = counted.map(({ name }) => name).filter((name) => !placeOf(name));
      if (unknown.length) return unknown;
      for (const { name, residents } of counted)
        await this.places.saveResidents(placeOf(name)?.id ?? '', {
          residents,
          residentsSource: residents === null ? null : by.source,
          residentsYear: residents === null ? null : by.year,
        });
      return [];
    });
  }

  /** Puts places on the map of the town; used when a town is set up. */
  async settle(places: Place[]): Promise<void> {
    await this.places.insert(places);
  }
}
