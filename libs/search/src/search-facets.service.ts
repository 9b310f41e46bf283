import { Injectable } from '@nestjs/common';
import type { Facets } from '@ein/listing';
import { PlaceService } from '@ein/places';
import { ProjectService } from '@ein/projects';
import { facetsOf } from './search-filter.policy.js';
import type { IndexFacets } from './search-index.js';

/** Gives counted values their names. */
@Injectable()
export class SearchFacets {
  constructor(
    private readonly places: PlaceService,
    private readonly projects: ProjectService,
  ) {}

  async named(counts: IndexFacets): Promise<Facets> {
    const [places, categories, projects] = await Promise.all([
      this.places.all(),
      this.projects.categories(),
      this.projects.all(),
    ]);
    return facetsOf(counts, { places, categories, projects });
  }
}
