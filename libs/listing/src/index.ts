export { IdeaFilter } from './listing.inputs.js';
export { ideaNeedsOf, needsOf } from './listing-needs.policy.js';
export { ListingModule } from './listing.module.js';
export type { IdeaNeeds } from './listing.repository.js';
export { ListingService } from './listing.service.js';
export { Facet, Facets } from './listing.type.js';
