import { Module } from '@nestjs/common';
import { AnswersModule } from '@ein/answers';
import { ListingModule } from '@ein/listing';
import { PlacesModule } from '@ein/places';
import { ProjectsModule } from '@ein/projects';
import { SearchIndexModule } from '@ein/search-index';
import { SearchAnswers } from './search-answers.service.js';
import { SearchFacets } from './search-facets.service.js';
import { SearchMatching } from './search-matching.service.js';
import { SearchNames } from './search-names.service.js';
import { SearchNamesResolver } from './search-names.resolver.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';
import { SearchSimilar } from './search-similar.service.js';

/** What people search with. */
@Module({
  imports: [AnswersModule, ListingModule, PlacesModule, ProjectsModule, SearchIndexModule],
  providers: [
    SearchAnswers,
    SearchFacets,
    SearchNames,
    SearchNamesResolver,
    SearchResolver,
    SearchService,
    SearchSimilar,
    SearchMatching,
  ],
  exports: [SearchIndexModule, SearchMatching, SearchService, SearchSimilar],
})
export class SearchModule {}
