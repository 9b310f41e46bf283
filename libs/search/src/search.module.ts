import { Module } from '@nestjs/common';
import { SearchDocumentRepository } from './search-document.repository.js';
import { SearchEngines } from './search-engines.service.js';
import { SearchFinding } from './search-finding.service.js';
import { SearchLockRepository } from './search-lock.repository.js';
import { SearchModelRepository } from './search-model.repository.js';
import { SearchModels } from './search-model.service.js';
import { SearchRebuilding } from './search-rebuilding.service.js';
import { SearchSourceRepository } from './search-source.repository.js';
import { SearchIndexer } from './search.indexer.js';

/** Keeping the indexes and finding ids; enough for the worker and for tools. */
@Module({
  providers: [
    SearchDocumentRepository,
    SearchEngines,
    SearchFinding,
    SearchIndexer,
    SearchLockRepository,
    SearchModelRepository,
    SearchModels,
    SearchRebuilding,
    SearchSourceRepository,
  ],
  exports: [SearchEngines, SearchFinding, SearchIndexer, SearchRebuilding],
})
export class SearchIndexModule {}
