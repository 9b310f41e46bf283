import { metresBetween, type Spot } from './sheet.ts';
import type { MapPlace } from './overview.ts';

export type Direction = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

const DIRECTIONS: Direction[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];
const NEAR_METRES = 150;

export interface Nearby {
  place: string;
  /** Rounded metres from the middle of the place; null: right there. */
  metres: number | null;
  direction: Direction;
}

/** Which exact place a spot is nearest to, how far and in which direction: a pin in words. */
export function nearbyOf(spot: Spot, places: readonly MapPlace[]): Nearby | null {
  const exact = places.flatMap(({ name, lat, lon, coordinateQuality }) =>
    lat === null || lon === null || coordinateQuality !== 'exact' ? [] : [{ name, lat, lon }],
  );
  const [nearest] = exact
    .map((place) => ({ place, metres: metresBetween(spot, place) }))
    .sort((one, other) => one.metres - other.metres);
  if (!nearest) return null;
  const { place, metres } = nearest;
  const east = (spot.lon - place.lon) * Math.cos((spot.lat * Math.PI) / 180);
  const angle = Math.atan2(east, spot.lat - place.lat);
  const eighth = (Math.round(angle / (Math.PI / 4)) + 8) % 8;
  const step = metres < 1000 ? 50 : 100;
  return {
    place: place.name,
    metres: metres < NEAR_METRES ? null : Math.round(metres / step) * step,
    direction: DIRECTIONS[eighth] ?? 'n',
  };
}
