export { SearchFinding } from './search-finding.service.js';
export { SearchIndexModule } from './search-index.module.js';
export { SearchIndexer } from './search.indexer.js';
export { SearchMatching } from './search-matching.service.js';
export { SearchModule } from './search.module.js';
export { type OnProgress, SearchRebuilding } from './search-rebuilding.service.js';
export { SearchService } from './search.service.js';
export { SearchSimilar } from './search-similar.service.js';
