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

/** Keeping the indexes and finding ids: all that tools need. */
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
  exports: [
    SearchDocumentRepository,
    SearchEngines,
    SearchFinding,
    SearchIndexer,
    SearchModels,
    SearchRebuilding,
    SearchSourceRepository,
  ],
})
export class SearchIndexModule {}
