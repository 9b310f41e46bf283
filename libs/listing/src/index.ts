export { IdeaFilter, IdeasArgs, IdeaSort } from './listing.inputs.js';
export { ListingModule } from './listing.module.js';
export { ListingService } from './listing.service.js';
export { Facet, Facets, IdeaConnection } from './listing.type.js';
