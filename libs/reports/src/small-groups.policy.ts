import { SMALLEST_GROUP, suppressSmall } from '@ein/council-figures';
import type { Amount } from '@ein/report-document';
import type { Figures } from './report-figures.js';

/** Of a place, where also larger groups are left out so that nobody reckons a smaller one. */
export const NOT_SHOWN: Amount = { value: null, word: 'nicht gezeigt' };

export const amount = (value: number): Amount => ({ value, word: null });

export const isSmall = (people: number): boolean => people > 0 && people < SMALLEST_GROUP;

/** A group that could point at single people is told in words. */
export const peopleAmount = (people: number): Amount =>
  isSmall(people) ? { value: null, word: `unter ${SMALLEST_GROUP}` } : amount(people);

/**
 * People by place, null where they are not told. Everybody knows the sum of all who took part, so those who say of no place that
 * they live there are a group of that sum too.
 */
export function shownPlaces({
  places,
  totals,
}: Pick<Figures, 'places' | 'totals'>): (number | null)[] {
  const people = places.map((place) => place.people);
  const elsewhere = Math.max(0, totals.people - people.reduce((sum, one) => sum + one, 0));
  const shown = suppressSmall([...people, elsewhere]).slice(0, -1);
  const told = shown.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  // Where all who took part are shown, the sum says already that the other groups are nobody.
  return told === totals.people && people.every((one, index) => one === (shown[index] ?? 0))
    ? people
    : shown;
}
