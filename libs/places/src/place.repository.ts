import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Place } from './place.entity.js';

@Injectable()
export class PlaceRepository {
  constructor(private readonly database: Database) {}

  /** The core town first, then by name. */
  async findAll(): Promise<Place[]> {
    return this.database
      .repository(Place)
      .createQueryBuilder('place')
      .where('place.merged_into is null')
      .orderBy(`place.kind = 'Kernstadt'`, 'DESC')
      .addOrderBy('place.name')
      .getMany();
  }

  async find(id: string): Promise<Place | null> {
    return this.database.repository(Place).findOneBy({ id });
  }

  /** Those of these names or slugs that there are. */
  async findNamed(names: readonly string[]): Promise<Place[]> {
    return this.database
      .repository(Place)
      .createQueryBuilder('place')
      .where('lower(place.name) = any (:names) or place.slug = any (:names)', {
        names: names.map((name) => name.toLowerCase()),
      })
      .getMany();
  }

  async saveResidents(
    id: string,
    counted: Pick<Place, 'residents' | 'residentsSource' | 'residentsYear'>,
  ): Promise<void> {
    await this.database.repository(Place).update({ id }, counted);
  }

  async insert(places: Place[]): Promise<void> {
    await this.database.repository(Place).insert(places);
  }
}
