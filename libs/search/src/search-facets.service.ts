import { Injectable } from '@nestjs/common';
import { SharedLook } from '@ein/freshness';
import { type Facets, ListingService } from '@ein/listing';
import type { IndexFacets } from '@ein/search-index';
import { facetsOf } from './search-filter.policy.js';

/** Gives counted values their names. */
@Injectable()
export class SearchFacets {
  private readonly names: SharedLook<Awaited<ReturnType<ListingService['names']>>>;

  constructor(listing: ListingService) {
    this.names = new SharedLook(() => listing.names());
  }

  async named(counts: IndexFacets): Promise<Facets> {
    return facetsOf(counts, await this.names.fresh());
  }
}
