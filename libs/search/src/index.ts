export { SearchEngines } from './search-engines.service.js';
export { type FindOptions, type Found, SearchFinding } from './search-finding.service.js';
export { SearchIndexModule } from './search.module.js';
export { SearchIndexer } from './search.indexer.js';
export {
  type OnProgress,
  type RebuildStep,
  SearchRebuilding,
} from './search-rebuilding.service.js';
