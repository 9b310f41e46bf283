import type { Point } from './sheet.ts';

export interface Cluster<T> {
  at: Point;
  members: T[];
}

/** Things that would cover each other, taken together by the squares of a grid; each stands in the middle of its members. */
export function clustersOf<T>(
  things: readonly { at: Point; thing: T }[],
  square: number,
): Cluster<T>[] {
  const bySquare = new Map<string, { at: Point; thing: T }[]>();
  for (const one of things) {
    const key = `${Math.floor(one.at[0] / square)} ${Math.floor(one.at[1] / square)}`;
    bySquare.set(key, [...(bySquare.get(key) ?? []), one]);
  }
  return [...bySquare.values()].map((members) => ({
    at: [mean(members.map(({ at }) => at[0])), mean(members.map(({ at }) => at[1]))],
    members: members.map(({ thing }) => thing),
  }));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
