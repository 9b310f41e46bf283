import type { MapFrame } from './map-frame.type.js';

const KM_PER_DEGREE = 111.32;

interface Located {
  lat: number | null;
  lon: number | null;
}

/** The rectangle around all places that have coordinates, `marginKm` wider on each side; null without any. */
export function frameAround(places: readonly Located[], marginKm: number): MapFrame | null {
  const lats = places.flatMap(({ lat }) => (lat === null ? [] : [lat]));
  const lons = places.flatMap(({ lon }) => (lon === null ? [] : [lon]));
  if (!lats.length || !lons.length) return null;
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const high = marginKm / KM_PER_DEGREE;
  const wide = high / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return {
    south: south - high,
    north: north + high,
    west: Math.min(...lons) - wide,
    east: Math.max(...lons) + wide,
  };
}

export function contains(frame: MapFrame, lat: number, lon: number): boolean {
  return lat >= frame.south && lat <= frame.north && lon >= frame.west && lon <= frame.east;
}
