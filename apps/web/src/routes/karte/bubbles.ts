import type { Choice } from '#lib/state/filters.ts';
import type { Labelled } from '#lib/map/labels.ts';
import type { DrawnPlace, Overview } from '#lib/map/overview.ts';
import { spread } from '#lib/map/spread.ts';
import { holds, type Point, type Sheet } from '#lib/map/sheet.ts';

/** A place on the map with the number of its ideas under the other filters. */
export interface Bubble {
  place: DrawnPlace;
  at: Point;
  radius: number;
  count: number;
  chosen: boolean;
}

const EMPTY = 12;
const [LEAST, MOST] = [26, 46];

/** Area follows the number of ideas; what has none is a dot. */
function radiusOf(count: number, largest: number): number {
  if (count === 0) return EMPTY;
  return Math.round(LEAST + (MOST - LEAST) * Math.sqrt(count / Math.max(largest, 20)));
}

/** Pins stand where they are; the circle of a place, which stands for all of it, makes room. */
export function bubblesOf(
  overview: Overview,
  sheet: Sheet,
  choices: readonly Choice[],
  pins: readonly Point[],
): Bubble[] {
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  const largest = Math.max(1, ...choices.map(({ count }) => count));
  const shown = overview.places.filter(({ spot }) => holds(sheet.section, spot));
  const spots = spread(
    [
      ...shown.map(({ spot }) => ({ at: sheet.project(spot), exact: false })),
      ...pins.map((at) => ({ at, exact: true })),
    ],
    pins.length ? 78 : 0,
  );
  return shown.map((place, index) => {
    const { count = 0, chosen = false } = byId.get(place.id) ?? {};
    return {
      place,
      at: spots[index] ?? sheet.project(place.spot),
      radius: radiusOf(count, largest),
      count,
      chosen,
    };
  });
}

/** What is to be written beside them; places with more ideas first. */
export const namesOf = (bubbles: readonly Bubble[]): Labelled[] =>
  bubbles.map(({ place, at, radius, count, chosen }) => ({
    text: place.name,
    at,
    radius,
    weight: count + (chosen ? 1000 : 0),
  }));
