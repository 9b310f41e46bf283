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
      .orderBy(`place.kind = 'Kernstadt'`, 'DESC')
      .addOrderBy('place.name')
      .getMany();
  }

  async find(id: string): Promise<Place | null> {
    return this.database.repository(Place).findOneBy({ id });
  }

  async insert(places: Place[]): Promise<void> {
    await this.database.repository(Place).insert(places);
  }
}
