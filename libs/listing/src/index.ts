export { IdeaFilter } from './listing.inputs.js';
export { needsOf } from './listing-needs.policy.js';
export { ListingModule } from './listing.module.js';
export { ListingService } from './listing.service.js';
export { Facet, Facets } from './listing.type.js';
