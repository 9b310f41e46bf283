import { Module } from '@nestjs/common';
import { ListingModule } from '@ein/listing';
import { PlacesModule } from '@ein/places';
import { ProjectsModule } from '@ein/projects';
import { SearchFacets } from './search-facets.service.js';
import { SearchIndexModule } from './search-index.module.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';
import { SearchSimilar } from './search-similar.service.js';

/** What people search with. */
@Module({
  imports: [ListingModule, PlacesModule, ProjectsModule, SearchIndexModule],
  providers: [SearchFacets, SearchResolver, SearchService, SearchSimilar],
  exports: [SearchIndexModule, SearchService, SearchSimilar],
})
export class SearchModule {}
