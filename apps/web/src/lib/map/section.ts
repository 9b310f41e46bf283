import { holds, type Section, sizeOf, type Spot } from './sheet.ts';

/** The section of the map as it stands in an address: south, west, north, east with four decimals (11 metres). */
export const SECTION = 'ausschnitt';
/** Nearer than this nothing is left to see, in kilometres. */
const NEAREST_KM = 0.6;

export const sectionText = ({ south, west, north, east }: Section): string =>
  [south, west, north, east].map((degrees) => degrees.toFixed(4)).join(',');

/** The section that an address names, cut to the map of the town; null when it names none that lies there. */
export function sectionIn(search: URLSearchParams, frame: Section): Section | null {
  const text = search.get(SECTION);
  if (!text || !/^-?\d{1,3}(\.\d{1,8})?(,-?\d{1,3}(\.\d{1,8})?){3}$/.test(text)) return null;
  const [south = 0, west = 0, north = 0, east = 0] = text.split(',').map(Number);
  const cut = {
    south: Math.max(south, frame.south),
    west: Math.max(west, frame.west),
    north: Math.min(north, frame.north),
    east: Math.min(east, frame.east),
  };
  return cut.south < cut.north && cut.west < cut.east ? cut : null;
}

const within = (value: number, half: number, low: number, high: number) =>
  half * 2 >= high - low ? (low + high) / 2 : Math.min(Math.max(value, low + half), high - half);

/** A part of the frame around a spot, `share` of it on each side, moved so that it stays inside; the frame keeps its shape. */
export function sectionAround(spot: Spot, frame: Section, share: number): Section {
  const high = ((frame.north - frame.south) * Math.min(share, 1)) / 2;
  const wide = ((frame.east - frame.west) * Math.min(share, 1)) / 2;
  const lat = within(spot.lat, high, frame.south, frame.north);
  const lon = within(spot.lon, wide, frame.west, frame.east);
  return { south: lat - high, north: lat + high, west: lon - wide, east: lon + wide };
}

const centre = ({ south, west, north, east }: Section): Spot => ({
  lat: (south + north) / 2,
  lon: (west + east) / 2,
});

const shareOf = (section: Section, frame: Section): number =>
  Math.max(
    (section.north - section.south) / (frame.north - frame.south),
    (section.east - section.west) / (frame.east - frame.west),
  );

export type Step = 'in' | 'out' | 'north' | 'south' | 'west' | 'east';

/** Where a step leads: another section, null for the whole map; undefined where the step leads nowhere. */
export function stepFrom(
  section: Section | null,
  frame: Section,
  step: Step,
): Section | null | undefined {
  const here = section ?? frame;
  const share = shareOf(here, frame);
  const middle = centre(here);
  if (step === 'in')
    return sizeOf(here).wide <= NEAREST_KM * 2
      ? undefined
      : sectionAround(middle, frame, share / 2);
  if (!section) return undefined;
  if (step === 'out') return share >= 0.5 ? null : sectionAround(middle, frame, share * 2);
  const [up, right] = { north: [1, 0], south: [-1, 0], west: [0, -1], east: [0, 1] }[step];
  const target = {
    lat: middle.lat + ((here.north - here.south) / 2) * (up ?? 0),
    lon: middle.lon + ((here.east - here.west) / 2) * (right ?? 0),
  };
  const next = sectionAround(target, frame, share);
  // At the edge what is left of a step is rounding.
  const moved = Math.abs(next.north - here.north) + Math.abs(next.east - here.east);
  return moved < (here.north - here.south) / 20 ? undefined : next;
}

export const isInside = (section: Section | null, spot: Spot): boolean =>
  section === null || holds(section, spot);
