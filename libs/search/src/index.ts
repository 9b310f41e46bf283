export { SearchMatching } from './search-matching.service.js';
export { SearchSimilar } from './search-similar.service.js';
export { SearchModule } from './search.module.js';
export { SearchService } from './search.service.js';
