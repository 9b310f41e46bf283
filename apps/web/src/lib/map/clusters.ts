import type { Point } from './sheet.ts';

export interface Cluster<T> {
  at: Point;
  members: T[];
}

export const distance = (one: Point, other: Point): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1]);

/** Things that would cover each other, taken together; no two groups stand nearer than `apart`, each where its first member is. */
export function clustersOf<T>(
  things: readonly { at: Point; thing: T }[],
  apart: number,
): Cluster<T>[] {
  const clusters: Cluster<T>[] = [];
  for (const { at, thing } of things) {
    const near = clusters.find((cluster) => distance(cluster.at, at) < apart);
    if (near) near.members.push(thing);
    else clusters.push({ at, members: [thing] });
  }
  return clusters;
}
