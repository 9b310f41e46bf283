export { IdeaFilter } from './listing.inputs.js';
export { ListingModule } from './listing.module.js';
export { ListingService } from './listing.service.js';
export { Facet, Facets } from './listing.type.js';
