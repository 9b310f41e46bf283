import type { Section } from '#lib/map/sheet.ts';

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** Below, the town is a dot; above, no tile server has more than a zoomed picture. */
export const ZOOMS = { least: 10, most: 17 };

const column = (lon: number, z: number) => Math.floor(((lon + 180) / 360) * 2 ** z);

function row(lat: number, z: number): number {
  const angle = (lat * Math.PI) / 180;
  return Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** z);
}

/** The address that three parts of a path name, when it is a tile that shows a part of this section; else null. */
export function tileIn(
  section: Section,
  parts: Record<'z' | 'x' | 'y', string>,
): TileAddress | null {
  if (![parts.z, parts.x, parts.y].every((part) => /^\d{1,6}$/.test(part))) return null;
  const [z, x, y] = [Number(parts.z), Number(parts.x), Number(parts.y)];
  if (z < ZOOMS.least || z > ZOOMS.most) return null;
  const inside =
    x >= column(section.west, z) &&
    x <= column(section.east, z) &&
    y >= row(section.north, z) &&
    y <= row(section.south, z);
  return inside ? { z, x, y } : null;
}
