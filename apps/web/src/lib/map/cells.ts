import type { Point } from './sheet.ts';

const CORNERS = 24;

/** The convex hull of circles around all points: a soft outline that follows nobody's border. */
export function softHull(points: readonly Point[], radius: number): Point[] {
  const around = points.flatMap(([x, y]) =>
    Array.from({ length: CORNERS }, (_, corner): Point => {
      const angle = (corner * 2 * Math.PI) / CORNERS;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );
  const sorted = around.sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** One half of the hull (Andrew's monotone chain), without its last point. */
function chain(sorted: readonly Point[]): Point[] {
  const half: Point[] = [];
  for (const point of sorted) {
    while (half.length > 1 && turn(half.at(-2) as Point, half.at(-1) as Point, point) <= 0)
      half.pop();
    half.push(point);
  }
  return half.slice(0, -1);
}

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** For each point the part of the outline that is nearer to it than to any other (its Voronoi cell). */
export function cellsOf(points: readonly Point[], outline: readonly Point[]): Point[][] {
  return points.map((own, index) =>
    points.reduce<Point[]>(
      (cell, other, at) => (at === index ? cell : nearerPart(cell, own, other)),
      [...outline],
    ),
  );
}

/** The part of a convex polygon that lies nearer to `own` than to `other`. */
function nearerPart(polygon: readonly Point[], own: Point, other: Point): Point[] {
  const [dx, dy] = [other[0] - own[0], other[1] - own[1]];
  if (dx === 0 && dy === 0) return [...polygon];
  const [mx, my] = [(own[0] + other[0]) / 2, (own[1] + other[1]) / 2];
  const beyond = ([x, y]: Point) => (x - mx) * dx + (y - my) * dy;
  return polygon.flatMap((here, index): Point[] => {
    const next = polygon[(index + 1) % polygon.length] as Point;
    const [a, b] = [beyond(here), beyond(next)];
    const kept = a <= 0 ? [here] : [];
    if (a <= 0 === b <= 0) return kept;
    const share = a / (a - b);
    return [
      ...kept,
      [here[0] + (next[0] - here[0]) * share, here[1] + (next[1] - here[1]) * share],
    ];
  });
}

export const pathOf = (polygon: readonly Point[]): string =>
  polygon.length ? `M${polygon.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z` : '';
