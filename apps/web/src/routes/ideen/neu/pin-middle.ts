import type { MapPlace } from '#lib/map/overview.ts';
import type { Section, Spot } from '#lib/map/sheet.ts';

/** Where a new pin begins: at the chosen place as far as we know it, else in the middle of the map. */
export function middleOf(placeId: string, places: readonly MapPlace[], frame: Section): Spot {
  const place = places.find(({ id }) => id === placeId);
  return place && place.lat !== null && place.lon !== null
    ? { lat: place.lat, lon: place.lon }
    : { lat: (frame.south + frame.north) / 2, lon: (frame.west + frame.east) / 2 };
}
