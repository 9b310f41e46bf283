import { Injectable } from '@nestjs/common';
import { type Facets, ListingService } from '@ein/listing';
import type { IndexFacets } from '@ein/search-index';
import { facetsOf } from './search-filter.policy.js';

/** Gives counted values their names. */
@Injectable()
export class SearchFacets {
  constructor(private readonly listing: ListingService) {}

  async named(counts: IndexFacets): Promise<Facets> {
    return facetsOf(counts, await this.listing.names());
  }
}
