import type { Point } from './sheet.ts';

const ROUNDS = 80;

/**
 * Moves points apart that would cover each other. Only those whose coordinates are not exact give way: on an overview
 * they may stand a few hundred metres beside where we believe them to be, and no finger hits two at once.
 */
export function spread(points: readonly { at: Point; exact: boolean }[], least: number): Point[] {
  const places = points.map(({ at }) => [...at] as [number, number]);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let one = 0; one < places.length; one++)
      for (let other = one + 1; other < places.length; other++)
        moved = pushApart(places, points, one, other, least) || moved;
    if (!moved) break;
  }
  return places;
}

function pushApart(
  places: [number, number][],
  points: readonly { exact: boolean }[],
  one: number,
  other: number,
  least: number,
): boolean {
  const [a, b] = [places[one], places[other]];
  const fixed = [points[one]?.exact, points[other]?.exact];
  if (!a || !b || (fixed[0] && fixed[1])) return false;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const distance = Math.hypot(dx, dy);
  if (distance >= least) return false;
  // Two at the same spot part along a direction of their own, so that the result is the same each time.
  const [ux, uy] =
    distance > 0 ? [dx / distance, dy / distance] : [Math.cos(other), Math.sin(other)];
  const gap = least - distance;
  const [forA, forB] = fixed[0] ? [0, gap] : fixed[1] ? [gap, 0] : [gap / 2, gap / 2];
  a[0] -= ux * forA;
  a[1] -= uy * forA;
  b[0] += ux * forB;
  b[1] += uy * forB;
  return true;
}
