export { SearchMatching } from './search-matching.service.js';
export { SearchSimilar } from './search-similar.service.js';
export { SearchModule } from './search.module.js';
export {
  type AskedTitle,
  askedFor,
  lettersShared,
  likeness,
  likenessAt,
  metresBetween,
  metresPerDegree,
  type Says,
  sayingWith,
  tellingStems,
  wantedIn,
} from './similarity.js';
export { SearchService } from './search.service.js';
