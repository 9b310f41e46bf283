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
  return beyondChance(sum(both), sum(left), sum(right), one.length);
}

/** The same for "belongs to it or not", from how many belong to both, to one, to the other and how many there are. */
export function adjustedRandOfTwo(of: {
  both: number;
  one: number;
  other: number;
  all: number;
}): number {
  const { both, one, other, all } = of;
  const shared =
    pairs(both) + pairs(one - both) + pairs(other - both) + pairs(all - one - other + both);
  return beyondChance(
    shared,
    pairs(one) + pairs(all - one),
    pairs(other) + pairs(all - other),
    all,
  );
}

function beyondChance(shared: number, left: number, right: number, size: number): number {
  const expected = size < 2 ? 0 : (left * right) / pairs(size);
  const most = (left + right) / 2;
  return most === expected ? 1 : (shared - expected) / (most - expected);
}
