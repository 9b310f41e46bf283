const pairs = (count: number): number => (count * (count - 1)) / 2;

/** How far two divisions of the same things agree beyond chance: 1 the same, around 0 by chance (Hubert and Arabie 1985). */
export function adjustedRand(
  one: readonly (number | boolean)[],
  other: readonly (number | boolean)[],
): number {
  const both = new Map<string, number>();
  const [left, right] = [new Map<string, number>(), new Map<string, number>()];
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  one.forEach((label, at) => {
    const second = other[at];
    count(both, `${label}/${second}`);
    count(left, String(label));
    count(right, String(second));
  });
  const sum = (map: Map<string, number>) =>
    [...map.values()].reduce((all, size) => all + pairs(size), 0);
  const [shared, a, b] = [sum(both), sum(left), sum(right)];
  const expected = one.length < 2 ? 0 : (a * b) / pairs(one.length);
  const most = (a + b) / 2;
  return most === expected ? 1 : (shared - expected) / (most - expected);
}
