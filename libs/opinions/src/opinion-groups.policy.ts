import { kmeans } from 'ml-kmeans';
import type { Point } from './opinion-map.policy.js';

/** No group is smaller than that: it would point at people. */
export const SMALLEST_OPINION_GROUP = 10;
const MOST_GROUPS = 5;
/**
 * Groups must lie apart by at least this silhouette. Answers drawn at random, and one camp with some stragglers, reached 0.44 where
 * this was tried; two camps that agree in three of four cases 0.45 to 0.58.
 */
const CLEARLY_APART = 0.45;
const STARTS = 8;
/** Beyond that many people every second, third … is looked at to compare numbers of groups. */
const LOOKED_AT = 1500;

/**
 * Which of the groups each point belongs to, the largest group first; all zero where there are no groups to tell apart.
 * Two to five groups by k-means, as many as have the best silhouette. Source: Polis, math/src/polismath/math/clusters.clj;
 * Rousseeuw, Silhouettes, 1987. Groups below the smallest size join the nearest one before they are compared.
 */
export function groupsOf(points: readonly Point[]): number[] {
  let best = { score: CLEARLY_APART, labels: points.map(() => 0) };
  for (let count = 2; count <= MOST_GROUPS; count++) {
    if (points.length < count * SMALLEST_OPINION_GROUP) break;
    const labels = withoutSmall(points, nearestGroups(points, count));
    if (new Set(labels).size < 2) continue;
    const score = silhouetteOf(points, labels);
    if (score > best.score + 1e-9) best = { score, labels };
  }
  return largestFirst(best.labels);
}

/** The best of some starts of k-means: the one whose points lie nearest to the middles of their groups. */
function nearestGroups(points: readonly Point[], count: number): number[] {
  const data = points.map(({ x, y }) => [x, y]);
  let best = { distance: Infinity, labels: [] as number[] };
  for (let seed = 1; seed <= STARTS; seed++) {
    const { clusters: labels, centroids } = kmeans(data, count, { seed });
    const distance = points.reduce((sum, point, index) => {
      const [x = 0, y = 0] = centroids[labels[index] ?? 0] ?? [];
      return sum + squared(point, { x, y });
    }, 0);
    if (distance < best.distance - 1e-9) best = { distance, labels };
  }
  return best.labels;
}

/** The smallest group that is too small goes to where each of its people is nearest, until none is left. */
function withoutSmall(points: readonly Point[], given: readonly number[]): number[] {
  const labels = [...given];
  for (;;) {
    const sizes = sizesOf(labels);
    const small = [...sizes]
      .filter(([, size]) => size < SMALLEST_OPINION_GROUP)
      .sort(([one, size], [other, otherSize]) => size - otherSize || one - other)[0]?.[0];
    if (small === undefined || sizes.size < 2) return labels;
    const middles = [...middlesOf(points, labels)].filter(([label]) => label !== small);
    labels.forEach((label, index) => {
      if (label !== small) return;
      const point = points[index] as Point;
      const [nearest] = middles.reduce((best, one) =>
        squared(point, one[1]) < squared(point, best[1]) ? one : best,
      );
      labels[index] = nearest;
    });
  }
}

/** How much nearer people are to their own group than to the next, from −1 to 1. */
export function silhouetteOf(points: readonly Point[], labels: readonly number[]): number {
  const step = Math.ceil(points.length / LOOKED_AT);
  const looked = points
    .map((point, index) => ({ point, label: labels[index] ?? 0 }))
    .filter((_, index) => index % step === 0);
  const groups = [...new Set(looked.map(({ label }) => label))].sort((one, other) => one - other);
  const sizes = sizesOf(looked.map(({ label }) => label));
  let sum = 0;
  for (const { point, label } of looked) {
    const far = new Map<number, number>(groups.map((group) => [group, 0]));
    for (const other of looked)
      far.set(other.label, (far.get(other.label) ?? 0) + Math.sqrt(squared(point, other.point)));
    const own = (far.get(label) ?? 0) / Math.max(1, (sizes.get(label) ?? 1) - 1);
    const next = Math.min(
      ...groups
        .filter((group) => group !== label)
        .map((group) => (far.get(group) ?? 0) / (sizes.get(group) ?? 1)),
    );
    if (Number.isFinite(next) && (sizes.get(label) ?? 0) > 1)
      sum += (next - own) / (Math.max(own, next) || 1);
  }
  return sum / looked.length;
}

export function middlesOf(points: readonly Point[], labels: readonly number[]): Map<number, Point> {
  const sums = new Map<number, Point & { size: number }>();
  points.forEach((point, index) => {
    const label = labels[index] ?? 0;
    const { x, y, size } = sums.get(label) ?? { x: 0, y: 0, size: 0 };
    sums.set(label, { x: x + point.x, y: y + point.y, size: size + 1 });
  });
  return new Map([...sums].map(([label, { x, y, size }]) => [label, { x: x / size, y: y / size }]));
}

export function sizesOf(labels: readonly number[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return sizes;
}

function largestFirst(labels: readonly number[]): number[] {
  const sizes = [...sizesOf(labels)].sort(
    ([one, size], [other, otherSize]) =>
      otherSize - size || labels.indexOf(one) - labels.indexOf(other),
  );
  const place = new Map(sizes.map(([label], index) => [label, index]));
  return labels.map((label) => place.get(label) ?? 0);
}

const squared = (one: Point, other: Point): number =>
  (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
