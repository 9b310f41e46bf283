import { SMALLEST_GROUP, suppressSmall } from '@ein/council-figures';

/** Supporters by place; the key of those who said none is the empty text. */
export type ByPlace = ReadonlyMap<string, number>;

/**
 * What is published today of an idea's supporters by place. Groups below five are left out with as many others as subtraction would
 * need, and a number that differs from the published one by fewer than five people stands as it was published, so that two days
 * subtracted from each other point at nobody. `places`: all that anybody could live in, also those with nobody.
 */
export function publishedToday(
  places: readonly string[],
  counted: ByPlace,
  published: ByPlace,
): ByPlace {
  const groups = ['', ...places];
  const sizes = groups.map((place) => counted.get(place) ?? 0);
  const shown = suppressSmall(sizes);
  const today = new Map<string, number>();
  groups.forEach((place, at) => {
    const before = published.get(place);
    const moved = Math.abs((sizes[at] ?? 0) - (before ?? 0));
    const votes = before !== undefined && moved < SMALLEST_GROUP ? before : (shown[at] ?? 0);
    if (votes >= SMALLEST_GROUP) today.set(place, votes);
  });
  return today;
}
