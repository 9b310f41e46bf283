import type { PlaceContent } from './content.types.js';

import { einbeckPlaces } from './places.einbeck.js';
import { kreiensenPlaces } from './places.kreiensen.js';

/** All 47 parts of the town. */
export const places: PlaceContent[] = [...einbeckPlaces, ...kreiensenPlaces];
