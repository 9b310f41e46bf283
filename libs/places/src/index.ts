export { Place } from './place.entity.js';
export { PlaceService } from './place.service.js';
export { PlaceType } from './place.type.js';
export { PlacesModule } from './places.module.js';
