/** A section of the earth in degrees, WGS 84. */
export interface Section {
  south: number;
  west: number;
  north: number;
  east: number;
}

export interface Spot {
  lat: number;
  lon: number;
}

export type Point = readonly [x: number, y: number];

/** A drawing of a section: what is 20 km wide needs no better projection than lengths that are true in its middle. */
export interface Sheet {
  section: Section;
  width: number;
  height: number;
  unitsPerKm: number;
  project: (spot: Spot) => Point;
  locate: (x: number, y: number) => Spot;
}

const KM_PER_DEGREE = 111.32;
export const WIDTH = 1000;

const middleOf = ({ south, north }: Section) => ((south + north) / 2) * (Math.PI / 180);

/** Kilometres from west to east and from south to north. */
export const sizeOf = (section: Section): { wide: number; high: number } => ({
  wide: (section.east - section.west) * Math.cos(middleOf(section)) * KM_PER_DEGREE,
  high: (section.north - section.south) * KM_PER_DEGREE,
});

export function sheetOf(section: Section, width = WIDTH): Sheet {
  const { wide, high } = sizeOf(section);
  const height = Math.round((width * high) / wide);
  const [perLon, perLat] = [
    width / (section.east - section.west),
    height / (section.north - section.south),
  ];
  return {
    section,
    width,
    height,
    unitsPerKm: width / wide,
    project: ({ lat, lon }) => [
      round((lon - section.west) * perLon),
      round((section.north - lat) * perLat),
    ],
    locate: (x, y) => ({ lat: section.north - y / perLat, lon: section.west + x / perLon }),
  };
}

export const round = (value: number): number => Math.round(value * 10) / 10;

export const holds = (section: Section, { lat, lon }: Spot): boolean =>
  lat >= section.south && lat <= section.north && lon >= section.west && lon <= section.east;

/** Metres between two spots. */
export function metresBetween(one: Spot, other: Spot): number {
  const latitude = ((one.lat + other.lat) / 2) * (Math.PI / 180);
  const [north, east] = [one.lat - other.lat, (one.lon - other.lon) * Math.cos(latitude)];
  return Math.hypot(north, east) * KM_PER_DEGREE * 1000;
}
