export { SearchDocumentRepository } from './search-document.repository.js';
export { SearchEngines } from './search-engines.service.js';
export { SearchFinding } from './search-finding.service.js';
export { SearchIndexModule } from './search-index.module.js';
export { type IndexFacets, type IndexFilter, NO_FILTER } from './search-index.js';
export { SearchModels } from './search-model.service.js';
export { type OnProgress, SearchRebuilding } from './search-rebuilding.service.js';
export { SearchSourceRepository } from './search-source.repository.js';
export { SearchIndexer } from './search.indexer.js';
